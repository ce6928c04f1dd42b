// What the decoder reports, as far as the catalogue promises it; the decoder's own tests go further.

#include "feed/checks/notice_example.h"

namespace chegu {

std::vector<NoticeExample> cell_examples() {
    return {
        {"unknown_table", "[plants]\nplant_id\nA", "unknown_table plants 0\n", "[sites]\nsite_id\nA"},
        {"missing_column", "[links]\nitem_id,from_site\nx,A", "missing_column links 1 to_site\n", "[links]\nlink_id"},
        {"unknown_column", "[sites]\nsite_id,colour\nA,red", "unknown_column sites 1 colour\n", "[sites]\nsite_id\nA"},
        {"missing_value", "[sites]\nsite_id,name\nA,", "missing_value sites 2 name\n", "[sites]\nsite_id,name\nA,a"},
        {"not_a_number", "[items]\nitem_id,value\nx,ten", "not_a_number items 2 value ten\n",
         "[items]\nitem_id,value\nx,10"},
        {"not_whole", "[groups]\ngroup_id,min\ng,1.5", "not_whole groups 2 min 1.5\n", "[groups]\ngroup_id,min\ng,1"},
        {"number_out_of_range", "[sites]\nsite_id,lat\nA,91", "number_out_of_range sites 2 lat 91\n",
         "[sites]\nsite_id,lat\nA,90"},
        {"number_too_large", "[sites]\nsite_id\nA\n[items]\nitem_id\nx\n[stocks]\nsite_id,item_id,on_hand\nA,x,1e13",
         "number_too_large stocks 2 on_hand 1e13\n",
         "[sites]\nsite_id\nA\n[items]\nitem_id\nx\n[stocks]\nsite_id,item_id,on_hand\nA,x,1e12"},
        {"not_a_date", "[sites]\nsite_id,as_of\nA,20/03/2026", "not_a_date sites 2 as_of 20/03/2026\n",
         "[sites]\nsite_id,as_of\nA,2026-03-20"},
        {"not_a_month", "[budgets]\nresource_id,from_month,per_month\nr,2026-13,1",
         "not_a_month budgets 2 from_month 2026-13\n", "[budgets]\nresource_id,from_month,per_month\nr,2026-12,1"},
        {"not_a_moment", "[services]\nservice_id,from_site,to_site\n[departures]\nservice_id,depart_at\ns,2026-03-20",
         "not_a_moment departures 2 depart_at 2026-03-20\n",
         "[services]\nservice_id,from_site,to_site\n[departures]\nservice_id,depart_at\ns,2026-03-20T08:00+08:00"},
        {"not_a_choice", "[sites]\nsite_id,kind\nA,factory", "not_a_choice sites 2 kind factory\n",
         "[sites]\nsite_id,kind\nA,plant"},
        {"repeated_id", "[sites]\nsite_id\nA\nA", "repeated_id sites 3 site_id A\n", "[sites]\nsite_id\nA\na"},
        {"ids_alike", "[sites]\nsite_id\nworks\nA-1\n\"works \"\nwor ks\nА-1\nworks\u200B",
         "ids_alike sites 4 site_id works \nids_alike sites 5 site_id wor ks\nids_alike sites 6 site_id А-1\n"
         "ids_alike sites 7 site_id works\u200B\n",
         "[sites]\nsite_id\nworks\nWorks\nA-1\nA1\n武汉 一\n武汉二"},
        // Without the table modes the names of modes are what tells them apart.
        {"ids_alike",
         "[sites]\nsite_id\nA\nB\n[lanes]\nlane_id,from_site,to_site,mode\nL1,A,B,road\nL2,A,B,rоad\nL3,A,B,road",
         "ids_alike lanes 3 mode rоad\n",
         "[sites]\nsite_id\nA\nB\n[lanes]\nlane_id,from_site,to_site,mode\nL1,A,B,road\nL2,A,B,rail"},
        {"unknown_reference", "[sites]\nsite_id,region_id\nA,nowhere", "unknown_reference sites 2 region_id nowhere\n",
         "[sites]\nsite_id,region_id\nA,home"},
        {"unknown_setting", "[settings]\nkey,value\ncolour,red", "unknown_setting settings 2 key colour\n",
         "[settings]\nkey,value\nperiods,2"},
        {"repeated_setting", "[settings]\nkey,value\nperiods,2\nperiods,3", "repeated_setting settings 3 key periods\n",
         "[settings]\nkey,value\nperiods,2"},
        {"share_above_one", "[settings]\nkey,value\nholding_rate,8", "share_above_one settings 2 value 8\n",
         "[settings]\nkey,value\nholding_rate,1"},
        {"unknown_time_zone", "[settings]\nkey,value\nperiods,1\ntime_zone,Asia/Wuhan",
         "unknown_time_zone settings 3 value Asia/Wuhan\n", "[settings]\nkey,value\ntime_zone,Asia/Shanghai"},
    };
}

}  // namespace chegu
