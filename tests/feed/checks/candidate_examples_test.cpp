#include "feed/checks/notice_example.h"

namespace chegu {

std::vector<NoticeExample> candidate_examples() {
    return {
        {"candidate_without_capacity",
         "[candidates]\ncandidate_id\nc\n[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\n[processes]\n"
         "process_id,site_id,item_id,capacity_per_day,candidate_id\np,A,x,,c\nq,A,x,,\n"
         "[lanes]\nlane_id,from_site,to_site,capacity_per_day,candidate_id\nL,A,B,,c\n"
         "[links]\nitem_id,from_site,to_site,max_per_day,candidate_id\nx,A,B,,c",
         "candidate_without_capacity processes 2 capacity_per_day\ncandidate_without_capacity links 2 max_per_day\n"
         "candidate_without_capacity lanes 2 capacity_per_day\n",
         "[candidates]\ncandidate_id\nc\n[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\n[processes]\n"
         "process_id,site_id,item_id,capacity_per_day,candidate_id\np,A,x,0,c\n"
         "[lanes]\nlane_id,from_site,to_site,capacity_per_day,candidate_id\nL,A,B,9,c\n"
         "[links]\nitem_id,from_site,to_site,max_per_day,candidate_id\nx,A,B,9,c"},
        {"site_of_another_candidate",
         "[candidates]\ncandidate_id\nc\nd\n[sites]\nsite_id,candidate_id\nA,\nC,c\n[items]\nitem_id\nx\n"
         "[processes]\nsite_id,item_id,capacity_per_day,candidate_id\nC,x,1,d",
         "site_of_another_candidate processes 2 site_id C\n",
         "[candidates]\ncandidate_id\nc\nd\n[sites]\nsite_id,candidate_id\nA,\nC,c\n[items]\nitem_id\nx\n"
         "[processes]\nsite_id,item_id,capacity_per_day,candidate_id\nC,x,1,c\nA,x,1,d"},
        {"site_not_there_today",
         "[candidates]\ncandidate_id\nc\n[sites]\nsite_id,candidate_id\nA,\nC,c\n[items]\nitem_id\nx\n"
         "[lanes]\nlane_id,from_site,to_site\nL,A,C\n[demand]\nitem_id,site_id,quantity_per_day\nx,C,1\n"
         "[terminals]\nsite_id\nC",
         "site_not_there_today lanes 2 to_site C\nsite_not_there_today demand 2 site_id C\n"
         "site_not_there_today terminals 2 site_id C\n",
         "[candidates]\ncandidate_id\nc\n[sites]\nsite_id,candidate_id\nA,\nC,c\n"
         "[lanes]\nlane_id,from_site,to_site,capacity_per_day,candidate_id\nL,A,C,1,c\n[terminals]\nsite_id\nA"},
        // a needs b, b needs c, and c excludes a: a can never be chosen. b can.
        {"candidate_conflict", "[candidates]\ncandidate_id,needs,excludes\na,b,\nb,c,\nc,,a",
         "candidate_conflict candidates 2 needs a\n", "[candidates]\ncandidate_id,needs,excludes\na,b,\nb,c,\nd,,a"},
        {"needs_cycle", "[candidates]\ncandidate_id,needs\na,b\nb,a", "needs_cycle candidates 3 needs a\n",
         "[candidates]\ncandidate_id,needs\na,b\nb,"},
        {"min_above_max", "[groups]\ngroup_id,min,max\ng,3,2", "min_above_max groups 2 min 3\n",
         "[groups]\ngroup_id,min,max\ng,2,2\nh,9,"},
        {"public_capital_above_capital", "[candidates]\ncandidate_id,capital,public_capital\nc,10,11",
         "public_capital_above_capital candidates 2 public_capital 11\n",
         "[candidates]\ncandidate_id,capital,public_capital\nc,10,10\nd,10,"},
        // 91350100M000100Y43 is the example code of GB 32100-2015.
        {"uscc_check_character", "[firms]\nfirm_id,uscc\nF,91350100M000100Y44",
         "uscc_check_character firms 2 uscc 91350100M000100Y44\n", "[firms]\nfirm_id,uscc\nF,91350100M000100Y43"},
        {"uscc_malformed", "[firms]\nfirm_id,uscc\nF,9135\nG,9135O100M000100Y43",
         "uscc_malformed firms 2 uscc 9135\nuscc_malformed firms 3 uscc 9135O100M000100Y43\n",
         "[firms]\nfirm_id,uscc\nF,91350100M000100Y43"},
        // Near names within 1 km; but 一厂 and 二厂, and the same names 50 km apart, are two firms.
        {"firms_alike",
         "[firms]\nfirm_id,name\nF,武汉江夏汽车零部件有限公司\nG,武汉江夏汽车另部件 公司\n"
         "[sites]\nsite_id,firm_id,lat\nA,F,30.500\nB,G,30.505",
         "firms_alike firms 3 name 武汉江夏汽车另部件 公司\n",
         "[firms]\nfirm_id,name\nF,武汉江夏汽车零部件一厂\nG,武汉江夏汽车零部件二厂\nH,Hanyang Bearing\nI,Hanyang "
         "Bearings\n[sites]\nsite_id,firm_id,lat\nA,F,30.500\nB,G,30.505\nC,H,30.5\nD,I,31"},
        {"website_malformed",
         "[firms]\nfirm_id,website\nF,www.dfmc.com.cn\nG,javascript://a.b\nH,https://a b.cn\nI,https://.\nJ,http://",
         "website_malformed firms 2 website www.dfmc.com.cn\nwebsite_malformed firms 3 website javascript://a.b\n"
         "website_malformed firms 4 website https://a b.cn\nwebsite_malformed firms 5 website https://.\n"
         "website_malformed firms 6 website http://\n",
         "[firms]\nfirm_id,website\nF,https://www.dfmc.com.cn/a?b=1\nG,http://例子.cn\nH,"},
        // A subsidiary may have its parent's name; whoever was told of as alike is not told of again.
        {"names_repeated", "[firms]\nfirm_id,name\nF,东风\nG,Bosch\nH,东风\nI,Bosch \nJ,东风",
         "names_repeated firms 4 name 东风\n",
         "[firms]\nfirm_id,name,parent_firm_id,uscc\nF,东风,,\nG,东风,F,\nH,Bosch,,91350100M000100Y43\n"
         "I,Bosch,,91350100M000100Y43"},
        {"firms_alike", "[firms]\nfirm_id,name,uscc\nF,A,91350100M000100Y43\nG,B,91350100M000100Y43",
         "firms_alike firms 3 name B\n", "[firms]\nfirm_id,name,uscc\nF,A,91350100M000100Y43\nG,B,"},
    };
}

}  // namespace chegu
