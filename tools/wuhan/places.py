"""Which places take part: sites taken from the facts, and sites added by rule."""
from sourcing import table

# Leaf regions: id -> (parent, name, name_en). Only regions and cities, no borders.
REGIONS = {
    "china": ("", "国内", "Mainland markets"),
    "central": ("china", "华中", "Central China"),
    "hubei": ("central", "湖北", "Hubei"),
    "wuhan": ("hubei", "武汉", "Wuhan"),
    "wedz": ("wuhan", "武汉经开区（车谷）", "Wuhan Economic & Technological Development Zone (Chegu)"),
    "zhuankou": ("wedz", "沌口", "Zhuankou"),
    "junshan": ("wedz", "军山", "Junshan"),
    "hannan": ("wedz", "汉南", "Hannan"),
    "wh_centre": ("wuhan", "武汉主城", "Wuhan, inner city"),
    "wh_caidian": ("wuhan", "蔡甸", "Caidian"),
    "wh_dongxihu": ("wuhan", "东西湖", "Dongxihu"),
    "wh_jiangxia": ("wuhan", "江夏", "Jiangxia"),
    "wh_huangpi": ("wuhan", "黄陂", "Huangpi"),
    "wh_east": ("wuhan", "东湖高新区", "Optics Valley"),
    "wh_qingshan": ("wuhan", "青山与化工区", "Qingshan and the chemical park"),
    "wh_xinzhou": ("wuhan", "新洲", "Xinzhou"),
    "east": ("china", "华东", "East China"),
    "south": ("china", "华南", "South China"),
    "north": ("china", "华北", "North China"),
    "southwest": ("china", "西南", "South-west China"),
    "northwest": ("china", "西北", "North-west China"),
    "northeast": ("china", "东北", "North-east China"),
    "gates": ("china", "边境口岸", "Border gates"),
    "overseas": ("", "海外", "Overseas"),
    "europe": ("overseas", "欧洲", "Europe"),
    "eurasia": ("overseas", "欧亚内陆", "Inner Eurasia"),
    "gulf": ("overseas", "海湾", "The Gulf"),
    "east_asia": ("overseas", "东亚", "East Asia"),
    "se_asia": ("overseas", "东南亚", "South-east Asia"),
    "latin": ("overseas", "拉美", "Latin America"),
}
CITY_PARENTS = {
    "hubei": "孝感 Xiaogan|宜昌 Yichang|襄阳 Xiangyang|十堰 Shiyan|随州 Suizhou|荆门 Jingmen|荆州 Jingzhou|"
             "洪湖 Honghu|黄石 Huangshi|仙桃 Xiantao",
    "central": "株洲 Zhuzhou|巩义 Gongyi",
    "east": "上海 Shanghai|太仓 Taicang|常州 Changzhou|南京 Nanjing|苏州 Suzhou|嘉兴 Jiaxing|湖州 Huzhou|杭州 Hangzhou|"
            "宁波 Ningbo|宁德 Ningde|铜陵 Tongling|宜春 Yichun|赣州 Ganzhou",
    "south": "广州 Guangzhou|肇庆 Zhaoqing|佛山 Foshan|深圳 Shenzhen|惠州 Huizhou|东莞 Dongguan",
    "north": "北京 Beijing|秦皇岛 Qinhuangdao",
    "southwest": "成都 Chengdu|重庆 Chongqing|眉山 Meishan",
    "northwest": "西安 Xian",
    "northeast": "沈阳 Shenyang",
    "gates": "阿拉山口 Alashankou|霍尔果斯 Khorgos|满洲里 Manzhouli",
    "europe": "马拉舍维奇 Malaszewicze|杜伊斯堡 Duisburg|泽布鲁日 Zeebrugge|不来梅哈芬 Bremerhaven|奥斯陆 Oslo|"
              "柏林 Berlin|伦敦 London|苏黎世 Zurich|里斯本 Lisbon|德累斯顿 Dresden|奈梅亨 Nijmegen|贝加莫 Bergamo",
    "eurasia": "莫斯科 Moscow|塔什干 Tashkent|阿拉木图 Almaty",
    "gulf": "迪拜 Dubai",
    "east_asia": "名古屋 Nagoya|茨城 Hitachinaka|刈谷 Kariya",
    "se_asia": "曼谷 Bangkok|雅加达 Jakarta",
    "latin": "墨西哥城 Mexico City|拉萨罗卡德纳斯 Lazaro Cardenas|圣保罗 Sao Paulo",
}
for parent, text in CITY_PARENTS.items():
    for pair in text.split("|"):
        zh, en = pair.split(" ", 1)
        REGIONS[en.lower().replace(" ", "_")] = (parent, zh, en)

# Sites of cluster_sites.csv that take part, by region.
TAKEN = {
    "zhuankou": "voyah_gold dfpv1 dfh1 dfh2 dfh3 dpca1 zhixin_drive zhixin_eng zhixin_semi dfbatt hongtai valeo1 "
                "valeo2 zf_brake zf_lifetec dfmahle dfyanfeng dfpo faurecia lear getrag yorozu tstech "
                "minth_wh tuopu_wh gestamp hangsheng_df ecarx siengine bonded checheng vmi_zhuankou",
    "junshan": "voyah_yunfeng mhero dfh_nev diecast aptiv",
    "hannan": "lotus geely_wh xpeng_wh skywell calb_wh gtekt yiyu",
    "wh_centre": "m_wuhan",
    "wh_caidian": "borg dfparts",
    "wh_dongxihu": "moriroku lincontrol",
    "wh_jiangxia": "saicgm boschhuayu",
    "wh_huangpi": "hongtu_wh findreams",
    "wh_east": "yofc tianma binary blacksesame",
    "wh_qingshan": "wisco",
    "xiaogan": "chuneng_xg tenglong",
    "yichang": "dongyu bangpu",
    "xiangyang": "camel dpcaxy dana dfedrive",
    "jingmen": "evejm gem fuyao_jm linglong capchem semcorp kedali hangte",
    "jingzhou": "henglong valeojz vastjz",
    "huangshi": "wus nuode",
    "ningde": "catl", "dongguan": "huawei", "zhuzhou": "crrc", "zhaoqing": "hongtugd",
    "ningbo": "joyson", "shanghai": "yanfeng hesai m_shanghai",
    "suzhou": "inovance boschsz", "huizhou": "desay", "jiaxing": "starpower", "hangzhou": "sanhua",
    "dresden": "infineon", "nijmegen": "nxp", "hitachinaka": "renesas", "kariya": "aisin", "bergamo": "brembo",
    "guangzhou": "m_guangzhou", "beijing": "m_beijing", "chengdu": "m_chengdu", "oslo": "m_oslo",
    "berlin": "m_berlin", "moscow": "m_moscow", "london": "m_london",
    "dubai": "m_dubai", "tashkent": "m_tashkent",
}
# Names in place of the facts' working names: id -> (zh, en).
NAMES = {r["id"]: (r["name"], r["name_en"]) for r in table("names")}

# Terminals of terminals.csv that take part: key -> (site id, region, operating firm, UN/LOCODE).
GATES = {
    "hannan_dengnan_roro": ("t_dengnan", "hannan", "f_jingkai_port", ""),
    "jingkai_shamao_port": ("t_jingkai", "hannan", "f_jingkai_port", ""),
    "zhuankou_jiangsheng_roro": ("t_zhuankou", "zhuankou", "f_zhuankou_roro", ""),
    "yangluo_port": ("t_yangluo", "wh_xinzhou", "f_yangluo", ""),
    "wujiashan_crct": ("t_wujiashan", "wh_dongxihu", "f_wujiashan", ""),
    "xianglushan_yangluo_rail": ("t_xianglushan", "wh_xinzhou", "f_yangluo", ""),
    "dahualing_rail": ("t_dahualing", "wh_jiangxia", "f_dahualing", ""),
    "zhuankou_rail_yard": ("t_zk_rail", "zhuankou", "f_zhuankou_roro", ""),
    "haitong_waigaoqiao": ("t_haitong", "shanghai", "f_yangshan", "CNSHA"),
    "taicang_haitong": ("t_taicang", "taicang", "f_taicang", "CNTAG"),
    "alashankou": ("t_alashankou", "alashankou", "f_gates", ""),
    "khorgos": ("t_khorgos", "khorgos", "f_gates", ""),
    "manzhouli": ("t_manzhouli", "manzhouli", "f_gates", ""),
    "brest_malaszewicze": ("t_malaszewicze", "malaszewicze", "f_gates", ""),
    "duisburg": ("t_duisburg", "duisburg", "f_overseas", "DEDUI"),
    "moscow_bely_rast": ("t_bely_rast", "moscow", "f_overseas", ""),
    "zeebrugge": ("t_zeebrugge", "zeebrugge", "f_overseas", "BEZEE"),
    "bremerhaven": ("t_bremerhaven", "bremerhaven", "f_overseas", "DEBRV"),
    "jebel_ali": ("t_jebel_ali", "dubai", "f_overseas", "AEJEA"),
    "lazaro_cardenas": ("t_lazaro", "lazaro_cardenas", "f_overseas", "MXLZC"),
    "laem_chabang": ("t_laem_chabang", "bangkok", "f_overseas", "THLCH"),
    "nagoya": ("t_nagoya", "nagoya", "f_overseas", "JPNGO"),
    "almaty": ("m_almaty", "almaty", "f_dongfeng_group", ""),
}

# Sites that no facts row names: all assumed (rule R-pool).
ADDED = [tuple(r.values()) for r in table("added_sites")]
ADDED_FIRMS = [
    ("f_pool_raw", "原材料供应商（汇总）", "Raw-material suppliers (pooled)", "supplier"),
    ("f_pool_chip", "芯片与元件供应商（汇总）", "Chip and component suppliers (pooled)", "supplier"),
    ("f_pool_parts", "零部件供应商（汇总）", "Parts suppliers (pooled)", "supplier"),
    ("f_overseas", "海外港站运营方（汇总）", "Overseas terminal operators (pooled)", "terminal"),
    ("f_gates", "口岸与换装站（汇总）", "Border gates and reloading yards (pooled)", "terminal"),
    ("f_sea_lines", "远洋滚装船公司（汇总）", "Deep-sea ro-ro lines (pooled)", "carrier"),
]
