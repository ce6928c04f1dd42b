// Outages, expressions and scenarios.

#include "feed/checks/notice_example.h"

namespace chegu {

std::vector<NoticeExample> outage_examples() {
    return {
        {"outage_without_target", "[outages]\noutage_id,target_id,target_where\nk,,",
         "outage_without_target outages 2 target_id\n",
         "[sites]\nsite_id\nA\n[outages]\noutage_id,target_id,target_where\nk,A,"},
        {"outage_with_two_targets", "[sites]\nsite_id\nA\n[outages]\noutage_id,target_id,target_where\nk,A,lat < 31",
         "outage_with_two_targets outages 2 target_where lat < 31\n",
         "[sites]\nsite_id\nA\n[outages]\noutage_id,target_id,target_where\nk,A,\nk,,lat < 31"},
        // A is a site, not a firm.
        {"unknown_reference", "[sites]\nsite_id\nA\n[outages]\noutage_id,target,target_id\nk,firm,A",
         "unknown_reference outages 2 target_id A\n",
         "[sites]\nsite_id\nA\n[outages]\noutage_id,target,target_id\nk,site,A"},
        // Half of an unlimited process is unlimited; half of 10 a day is 5, and 0 stops both.
        {"outage_without_effect",
         "[sites]\nsite_id\nA\n[items]\nitem_id\nx\n[processes]\nprocess_id,site_id,item_id\np,A,x\n"
         "[outages]\noutage_id,target,target_id,target_where,availability\nk,process,p,,0.5\nm,region,home,,0.5\n"
         "n,site,,lat < 31,0.5",
         "outage_without_effect outages 2 availability 0.5\noutage_without_effect outages 3 availability 0.5\n"
         "outage_without_effect outages 4 availability 0.5\n",
         "[sites]\nsite_id\nA\n[items]\nitem_id\nx\n[processes]\nprocess_id,site_id,item_id,capacity_per_day\n"
         "p,A,x,\nq,A,x,10\n[outages]\noutage_id,target,target_id,target_where,availability\nk,process,p,,0\n"
         "m,region,home,,0.5\nn,site,,lat < 31,0.5"},
        {"expression_wrong", "[outages]\noutage_id,target_where\nk,lat <",
         "expression_wrong outages 2 target_where lat <\n", "[outages]\noutage_id,target_where\nk,lat < 31"},
        {"expression_unknown_column", "[scenarios]\nscenario_id,table,where,column,op\ns,sites,latt < 31,,remove",
         "expression_unknown_column scenarios 2 where latt < 31\n",
         "[scenarios]\nscenario_id,table,where,column,op\ns,sites,lat < 31,,remove"},
        {"scenario_unknown_table", "[scenarios]\nscenario_id,table,column,op\ns,lane,,remove",
         "scenario_unknown_table scenarios 2 table lane\n",
         "[scenarios]\nscenario_id,table,column,op\ns,lanes,,remove"},
        {"scenario_unknown_column", "[scenarios]\nscenario_id,table,column,op,value\ns,lanes,rates,multiply,2",
         "scenario_unknown_column scenarios 2 column rates\n",
         "[scenarios]\nscenario_id,table,column,op,value\ns,lanes,rate,multiply,2"},
        {"scenario_column_missing", "[scenarios]\nscenario_id,table,column,op,value\ns,lanes,,set,2",
         "scenario_column_missing scenarios 2 column\n",
         "[scenarios]\nscenario_id,table,column,op,value\ns,lanes,rate,set,2"},
        {"scenario_column_unexpected", "[scenarios]\nscenario_id,table,column,op\ns,lanes,rate,remove",
         "scenario_column_unexpected scenarios 2 column rate\n",
         "[scenarios]\nscenario_id,table,column,op\ns,lanes,,remove"},
        {"scenario_not_a_number",
         "[scenarios]\nscenario_id,table,column,op,value\ns,lanes,rate,add,x\ns,lanes,mode,add,1",
         "scenario_not_a_number scenarios 2 value x\nscenario_not_a_number scenarios 3 column mode\n",
         "[scenarios]\nscenario_id,table,column,op,value\ns,lanes,rate,add,-1"},
        // A capacity may be set to nothing (unlimited), a rate may not.
        {"scenario_wrong_value",
         "[scenarios]\nscenario_id,table,column,op,value\ns,lanes,per,set,kg\ns,lanes,rate,set,\ns,sites,lat,set,91",
         "scenario_wrong_value scenarios 2 value kg\nscenario_wrong_value scenarios 3 value\n"
         "scenario_wrong_value scenarios 4 value 91\n",
         "[scenarios]\nscenario_id,table,column,op,value\ns,lanes,per,set,t\ns,lanes,capacity_per_day,set,\n"
         "s,settings,plan_start,set,2026-02-01"},
        {"scenario_choose_elsewhere", "[scenarios]\nscenario_id,table,column,op\ns,sites,,choose",
         "scenario_choose_elsewhere scenarios 2 table sites\n",
         "[scenarios]\nscenario_id,table,column,op\ns,candidates,,choose"},
        {"scenario_remove_settings", "[scenarios]\nscenario_id,table,column,op\ns,settings,,remove",
         "scenario_remove_settings scenarios 2 op remove\n",
         "[scenarios]\nscenario_id,table,column,op,value\ns,settings,carbon_price,set,"},
    };
}

}  // namespace chegu
