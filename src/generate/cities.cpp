#include "generate/cities.h"

#include <array>
#include <cmath>

namespace chegu::synthetic {
namespace {

constexpr std::array all_provinces{
    Province{home_province, {"湖北", "Hubei"}}, Province{"CN-SH", {"上海", "Shanghai"}},
    Province{"CN-JS", {"江苏", "Jiangsu"}},     Province{"CN-CQ", {"重庆", "Chongqing"}},
    Province{"CN-GD", {"广东", "Guangdong"}},   Province{"CN-AH", {"安徽", "Anhui"}},
    Province{"CN-SN", {"陕西", "Shaanxi"}},     Province{"CN-JL", {"吉林", "Jilin"}},
    Province{"CN-HN", {"湖南", "Hunan"}},       Province{"CN-HA", {"河南", "Henan"}},
    Province{"CN-ZJ", {"浙江", "Zhejiang"}},    Province{"CN-SC", {"四川", "Sichuan"}},
};

constexpr std::array all_cities{
    City{"WUH", "CN-HB", {"武汉", "Wuhan"}, {30.59, 114.31}, true, true},
    City{"XFN", "CN-HB", {"襄阳", "Xiangyang"}, {32.01, 112.12}, true, false},
    City{"SHI", "CN-HB", {"十堰", "Shiyan"}, {32.63, 110.80}, true, false},
    City{"XGN", "CN-HB", {"孝感", "Xiaogan"}, {30.92, 113.92}, true, false},
    City{"HSI", "CN-HB", {"黄石", "Huangshi"}, {30.20, 115.04}, true, true},
    City{"SHA", "CN-HB", {"荆州", "Jingzhou"}, {30.33, 112.24}, true, true},
    City{"YIC", "CN-HB", {"宜昌", "Yichang"}, {30.69, 111.29}, true, true},
    City{"SZU", "CN-HB", {"随州", "Suizhou"}, {31.69, 113.38}, true, false},
    City{"SGH", "CN-SH", {"上海", "Shanghai"}, {31.23, 121.47}, false, true},
    City{"CKG", "CN-CQ", {"重庆", "Chongqing"}, {29.56, 106.55}, false, true},
    City{"CAN", "CN-GD", {"广州", "Guangzhou"}, {23.13, 113.26}, false, false},
    City{"HFE", "CN-AH", {"合肥", "Hefei"}, {31.82, 117.23}, false, false},
    City{"NJG", "CN-JS", {"南京", "Nanjing"}, {32.06, 118.80}, false, true},
    City{"CGQ", "CN-JL", {"长春", "Changchun"}, {43.82, 125.32}, false, false},
    City{"XIA", "CN-SN", {"西安", "Xi'an"}, {34.34, 108.94}, false, false},
    City{"CSX", "CN-HN", {"长沙", "Changsha"}, {28.23, 112.94}, false, false},
    City{"CGO", "CN-HA", {"郑州", "Zhengzhou"}, {34.75, 113.62}, false, false},
    City{"NGB", "CN-ZJ", {"宁波", "Ningbo"}, {29.87, 121.54}, false, false},
    City{"CTU", "CN-SC", {"成都", "Chengdu"}, {30.57, 104.07}, false, false},
    City{"WUX", "CN-JS", {"无锡", "Wuxi"}, {31.49, 120.31}, false, false},
};
constexpr std::size_t home_cities = 8;

constexpr double km_per_degree = 111.19;  // 6371.0 km · pi / 180

/// Of an angle in degrees, for latitudes of China: Taylor's series around 35°, 1e-6 near enough.
double cosine(double degrees) {
    const double x = (degrees - 35) * 0.017453292519943295;
    const double cos35 = 0.8191520442889918;
    const double sin35 = 0.573576436351046;
    const double c = 1 - x * x / 2 + x * x * x * x / 24;
    const double s = x - x * x * x / 6 + x * x * x * x * x / 120;
    return cos35 * c - sin35 * s;
}

}  // namespace

std::span<const City> cities() { return all_cities; }
std::span<const Province> provinces() { return all_provinces; }
const City& city(CityId id) { return all_cities[id.index()]; }

CityId some_city(double home_probability, Random& random) {
    const bool home = random.chance(home_probability);
    const std::size_t count = home ? home_cities : all_cities.size() - home_cities;
    const std::size_t nth = std::min(random.below(count), random.below(count));
    return CityId{home ? nth : home_cities + nth};
}

Place some_place(CityId id, Random& random) {
    // The sum of two draws crowds the sites around the centre.
    const auto off = [&](double reach) { return (random.between(-1, 1) + random.between(-1, 1)) / 2 * reach; };
    const auto rounded = [](double degrees) { return std::round(degrees * 1e4) / 1e4; };
    const double lat = rounded(city(id).centre.lat + off(0.25));
    const double lon = rounded(city(id).centre.lon + off(0.3));
    return {lat, lon};
}

double kilometres(Place a, Place b) {
    const double north = (a.lat - b.lat) * km_per_degree;
    const double east = (a.lon - b.lon) * km_per_degree * cosine((a.lat + b.lat) / 2);
    return std::sqrt(north * north + east * east);
}

}  // namespace chegu::synthetic
