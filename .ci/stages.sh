# The stages of .ci/run, each a function that fails when something is wrong. Sourced, in the project's folder.
# shellcheck shell=bash

results=build/ci
fuzz_seconds=${FUZZ_SECONDS:-20}

# budget_of STAGE: its seconds; nothing for a stage that has none.
budget_of() { sed -n "s/^$1 //p" .ci/budgets; }

# run_tests PRESET [FOLDER]: its tests, built in build/PRESET or that folder. Leaves the number of those that passed for
# count_passed: ctest counts processes, and each runs many tests. A test that is skipped did not pass.
run_tests() {
  local said=${2:-build/$1}/test-results status=0
  rm -rf "$said"
  mkdir -p "$said" "$results"
  ctest --preset "$1" || status=$?
  find "$said" -name '*.xml' -exec cat {} + | awk -F '"' '
    /<testsuites / { failed += $4 }
    /<testcase .* result="completed"/ { ran += 1 }
    END { print ran - failed }' >"$results/$1.passed"
  return "$status"
}

# The number of tests that passed in all the runs so far.
count_passed() { find "$results" -name '*.passed' -exec cat {} + 2>/dev/null | awk '{ sum += $1 } END { print sum + 0 }'; }

# build_preset PRESET: configures and builds it.
build_preset() {
  local since=$SECONDS
  cmake --preset "$1" >/dev/null
  cmake --build --preset "$1" -- --quiet
  printf 'built in %d s\n' $((SECONDS - since))
}

stage_setup() { ./setup --dev; }

# Of what ./setup built: the fast tests, and those of many runs apart, so that it is seen what each costs.
stage_tests() { run_tests fast build; }
stage_slow() { run_tests slow build; }

# The node that ./setup chose.
use_node() {
  local kept
  for kept in "${CHEGU_PREFIX:-.deps}"/node-*/node_modules; do
    [[ -d $kept ]] && PATH=$(realpath "$kept")/$(basename "$kept"/node-linux-*)/bin:$(realpath "$kept")/.bin:$PATH
  done
  return 0
}

# The TypeScript of the report: types, tests without a browser.
stage_web() {
  use_node
  (cd web && npm run check && npm test)
}

# The report as people see it, in Chromium: the sample, a generated feed, an empty analysis, very long names; and
# compare.html.
stage_pages() {
  use_node
  web/test/reports "$results/reports"
  (cd web && CHEGU_REPORTS=$(printf '%s:' "$PWD/../$results"/reports/*/*.html) npm run test:page)
}

# No file may depend on one machine's folders, or name where packages are fetched from: each machine knows its own. What
# comments and pages cite must be there.
stage_files() {
  local hosts host status=0
  # shellcheck disable=SC2016 # apt fills in $(SITE), not the shell
  mapfile -t hosts < <({ apt-get indextargets --format '$(SITE)'; npm config get registry 2>/dev/null; } |
    sed -E 's|^[a-z]+://||; s|/.*||' | grep -F . | sort -u)
  for host in "${hosts[@]}"; do
    if git grep -nIF -- "$host"; then
      echo "the files above name a package registry"
      status=1
    fi
  done
  if git grep -nIE '(^|[^[:alnum:]_.~{}-])/(work|root|home|tmp)(/|[^[:alnum:]/]|$)' -- ':!LICENSE'; then
    echo "the files above name a machine's path"
    status=1
  fi
  if ! .ci/layers; then
    echo "the lines above include what their folder may not (docs/architecture.md)"
    status=1
  fi
  if ! .ci/citations; then
    echo "the lines above cite a page or section that is not there"
    status=1
  fi
  return "$status"
}

stage_format() {
  git ls-files -z '*.h' '*.cpp' | xargs -0 -r -n 40 -P "$(nproc)" clang-format --dry-run -Werror
}

stage_asan() {
  build_preset asan
  run_tests asan
}

# Only where threads are: the tests whose suite is named ...Threads, and what they need.
stage_tsan() {
  build_preset tsan
  run_tests tsan
}

# code_of REVISION FILE: its lines without includes, comments and blank ones, which say nothing to clang-tidy.
code_of() { git show "$1:$2" | grep -vE '^[[:space:]]*(#include|//|$)' || true; }

# The sources of src/ and qa/ whose code changed within the three days before HEAD; for a header the source of its name,
# else the first that includes it. A file that was only moved has not changed. Where nothing is older: all of them.
changed_sources() {
  local before status old new file
  before=$(git rev-list -1 --first-parent --before="$(($(git log -1 --format=%ct) - 3 * 24 * 3600))" HEAD)
  if [[ -z $before ]]; then
    git ls-files 'src/*.cpp' 'qa/*.cpp'
    return
  fi
  while IFS=$'\t' read -r status old new; do
    [[ $status == D ]] && continue
    file=${new:-$old}
    [[ $file =~ ^(src|qa)/.*\.(cpp|h)$ ]] || continue
    [[ $status != A && $(code_of "$before" "$old") == "$(code_of HEAD "$file")" ]] && continue
    if [[ $file == *.h ]]; then
      if [[ -e ${file%.h}.cpp ]]; then
        file=${file%.h}.cpp
      else
        file=$(git grep -lF "#include \"${file#src/}\"" -- 'src/*.cpp' 'qa/*.cpp' | sed -n 1p)
      fi
    fi
    [[ -z $file ]] || printf '%s\n' "$file"
  done < <(git diff --name-status -M40 "$before" HEAD) | sort -u
}

# Each source that changed by itself: in the other builds one may live on what another includes, or hide its names.
stage_alone() {
  local files
  files=$(changed_sources)
  cmake --preset dev >/dev/null
  cmake --build --preset dev --target generated -- --quiet
  printf '%d sources\n' "$(wc -w <<<"$files")"
  FILES=$files python3 -c '
import json, os
files = {os.path.realpath(file) for file in os.environ["FILES"].split()}
for entry in json.load(open("build/dev/compile_commands.json")):
    if os.path.realpath(entry["file"]) in files:
        print("cd", entry["directory"], "&&", entry["command"], "-fsyntax-only")' |
    xargs -r -d '\n' -n 1 -P "$(nproc)" bash -c
}

stage_tidy() {
  build_preset tidy
  mkdir -p "$results"
  run-clang-tidy -quiet -j "$(nproc)" -p build/tidy "^$PWD/(build/tidy/)?(src|qa)/" >"$results/tidy.log" 2>&1 || {
    grep -vE '^(clang-tidy|[0-9]+ warnings? |Suppressed|Use -header-filter)' "$results/tidy.log"
    return 1
  }
}

# fuzz NAME: runs its corpus, then looks for new inputs for $fuzz_seconds seconds; those stay out of the corpus, which people keep.
# Prints its lines at the end, so that those of two fuzzers do not mix.
fuzz() {
  local name=$1 found=build/asan/found/$1 corpus=fuzz/corpus/${1%_fuzzer} words=() said
  [[ -e fuzz/${name%_fuzzer}.dict ]] && words=("-dict=fuzz/${name%_fuzzer}.dict")
  mkdir -p "$found"
  said=$("build/asan/bin/$name" -runs=0 "$corpus" 2>&1) || {
    printf '%s\n%s\n' "$name" "$said" | tail -n 60
    return 1
  }
  "build/asan/bin/$name" -max_total_time="$fuzz_seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    "${words[@]}" -artifact_prefix="$found/" "$found" "$corpus" >"$found.log" 2>&1 || {
    printf '%s\n%s\n' "$name" "$(tail -n 60 "$found.log")"
    return 1
  }
  printf '%s\n%s\n' "$name" "$(grep -E 'number_of_executed_units|new_units_added' "$found.log")"
}

# A fuzzer a core.
stage_fuzz() {
  cmake --preset asan >/dev/null
  cmake --build --preset fuzz -- --quiet
  export -f fuzz
  export fuzz_seconds
  find fuzz -maxdepth 1 -name '*_fuzzer.cpp' -printf '%f\0' | sort -z |
    xargs -0 -P "$(nproc)" -I{} bash -euc 'name={} && fuzz "${name%.cpp}"'
}

# Not part of a submission: which branches the fast tests take, a line a folder. bash .ci/run coverage
stage_coverage() {
  build_preset coverage
  run_tests coverage
  gcovr --root . --filter src/ --exclude-throw-branches --csv build/coverage |
    awk -F, 'NR > 1 { split($1, path, "/"); taken[path[2]] += $6; all[path[2]] += $5 }
      END { for (folder in all) if (all[folder]) printf "%-10s %5.1f %% of %d branches\n", folder, 100 * taken[folder] / all[folder], all[folder] }' |
    sort
}
