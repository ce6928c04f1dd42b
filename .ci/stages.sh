# The stages of .ci/run, each a function that fails when something is wrong. Sourced, in the project's folder.
# shellcheck shell=bash

results=build/ci
fuzz_seconds=${FUZZ_SECONDS:-60}

# run_tests PRESET: its tests, kept as JUnit for count_passed.
run_tests() {
  mkdir -p "$results"
  ctest --preset "$1" --output-junit "$PWD/$results/$1.xml"
}

# The number of tests that passed in all the runs so far.
count_passed() {
  local total=0 run failed tests
  for run in "$results"/*.xml; do
    [[ -e $run ]] || continue
    tests=$(sed -n 's/^[[:space:]]*tests="\([0-9]*\)".*/\1/p' "$run" | sed -n 1p)
    failed=$(sed -n 's/^[[:space:]]*failures="\([0-9]*\)".*/\1/p' "$run" | sed -n 1p)
    total=$((total + ${tests:-0} - ${failed:-0}))
  done
  echo "$total"
}

# build_preset PRESET: configures and builds it.
build_preset() {
  cmake --preset "$1" >/dev/null
  cmake --build --preset "$1" -- --quiet
}

stage_setup() {
  rm -rf "$results"
  ./setup --dev
}

stage_tests() { run_tests release; }

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
  if ! .ci/citations; then
    echo "the lines above cite a page or section that is not there"
    status=1
  fi
  return "$status"
}

stage_format() {
  git ls-files -z '*.h' '*.cpp' | xargs -0 -r clang-format --dry-run -Werror
}

stage_asan() {
  build_preset asan
  run_tests asan
}

# Only where threads are: the tests whose suite is named ...Threads, and what they need.
stage_tsan() {
  local folders
  mapfile -t folders < <(git grep -lE '^(TEST|TEST_F|TEST_P|RC_GTEST_PROP)\([A-Za-z0-9_]*Threads' -- tests |
    cut -d / -f 2 | sort -u)
  if ((${#folders[@]} == 0)); then
    echo "no test of threads yet"
    return
  fi
  cmake --preset tsan >/dev/null
  cmake --build --preset tsan --target "${folders[@]/%/_tests}" -- --quiet
  run_tests tsan
}

# With the compile commands of the asan build: they are Clang's.
stage_tidy() {
  build_preset asan
  run-clang-tidy -quiet -j "$(nproc)" -p build/asan "$PWD/(src|qa)/.*\.cpp$" >build/ci-tidy.log 2>&1 || {
    grep -vE '^(clang-tidy|[0-9]+ warnings? |Suppressed|Use -header-filter)' build/ci-tidy.log
    return 1
  }
}

# fuzz NAME: runs its corpus, then looks for new inputs for a minute; those stay out of the corpus, which people keep.
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
