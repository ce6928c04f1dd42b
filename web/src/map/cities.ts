// Cities that help to find one's way on a map; set last, where nothing else stands.
import type { Name } from '../words/language';
import type { Place } from './view';

const city = (lon: number, lat: number, zh: string, en: string): Place & Name => ({ lon, lat, zh, en });

// prettier-ignore
export const cities: readonly (Place & Name)[] = [
  city(121.47, 31.23, '上海', 'Shanghai'), city(116.4, 39.9, '北京', 'Beijing'), city(113.27, 23.13, '广州', 'Guangzhou'),
  city(106.55, 29.56, '重庆', 'Chongqing'), city(114.3, 30.6, '武汉', 'Wuhan'), city(104.07, 30.67, '成都', 'Chengdu'),
  city(108.94, 34.34, '西安', "Xi'an"), city(118.8, 32.06, '南京', 'Nanjing'), city(113.65, 34.76, '郑州', 'Zhengzhou'),
  city(112.98, 28.2, '长沙', 'Changsha'), city(120.15, 30.27, '杭州', 'Hangzhou'), city(117.28, 31.86, '合肥', 'Hefei'),
  city(115.89, 28.68, '南昌', 'Nanchang'), city(120.38, 36.07, '青岛', 'Qingdao'), city(118.09, 24.48, '厦门', 'Xiamen'),
  city(106.63, 26.65, '贵阳', 'Guiyang'), city(112.55, 37.87, '太原', 'Taiyuan'), city(119.3, 26.08, '福州', 'Fuzhou'),
  city(123.43, 41.8, '沈阳', 'Shenyang'), city(87.6, 43.8, '乌鲁木齐', 'Urumqi'), city(139.7, 35.7, '东京', 'Tokyo'),
  city(126.98, 37.57, '首尔', 'Seoul'), city(103.85, 1.3, '新加坡', 'Singapore'), city(100.5, 13.75, '曼谷', 'Bangkok'),
  city(72.88, 19.08, '孟买', 'Mumbai'), city(55.3, 25.2, '迪拜', 'Dubai'), city(37.62, 55.75, '莫斯科', 'Moscow'),
  city(28.98, 41.01, '伊斯坦布尔', 'Istanbul'), city(8.68, 50.11, '法兰克福', 'Frankfurt'), city(2.35, 48.86, '巴黎', 'Paris'),
  city(-0.13, 51.51, '伦敦', 'London'), city(-3.7, 40.42, '马德里', 'Madrid'), city(31.24, 30.04, '开罗', 'Cairo'),
];
