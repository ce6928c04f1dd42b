#pragma once
// Where the made-up sites stand: real cities with their rounded coordinates, so that distances and maps look right.

#include <span>
#include <string_view>

#include "base/id.h"
#include "base/language.h"
#include "generate/random.h"

namespace chegu::synthetic {

using CityId = Id<struct CityTag>;

/// Degrees.
struct Place {
    double lat = 0;
    double lon = 0;
};

struct City {
    std::string_view id;
    std::string_view province;  // id of an entry of provinces()
    Text name;
    Place centre;
    bool home = false;   // in the home region
    bool river = false;  // a port on the Yangtze
};

struct Province {
    std::string_view id;
    Text name;
};

inline constexpr std::string_view country = "CN";
inline constexpr std::string_view home_province = "CN-HB";

std::span<const City> cities();
std::span<const Province> provinces();
const City& city(CityId id);

/// A city: at home with this probability, elsewhere else; the first of each list is the likeliest.
CityId some_city(double home_probability, Random& random);
/// A place within about 30 km of the city's centre.
Place some_place(CityId city, Random& random);

/// Kilometres between two places, near enough to the great circle for roads that do not exist. Plain arithmetic only:
/// a library's cosine differs in its last digit from machine to machine.
double kilometres(Place a, Place b);

}  // namespace chegu::synthetic
