// Timetable, shipments, tasks, policies.

#include "feed/checks/notice_example.h"

namespace chegu {

std::vector<NoticeExample> programme_examples() {
    return {
        {"repeat_incomplete",
         "[sites]\nsite_id\nA\nB\n[services]\nservice_id,from_site,to_site\ns,A,B\n"
         "[departures]\nservice_id,depart_at,every_days,count\ns,2026-03-20T08:00+08:00,7,",
         "repeat_incomplete departures 2 count\n",
         "[sites]\nsite_id\nA\nB\n[services]\nservice_id,from_site,to_site\ns,A,B\n"
         "[departures]\nservice_id,depart_at,every_days,count\ns,2026-03-20T08:00+08:00,7,2\ns,2026-03-21T08:00+08:00,"
         ","},
        // Every 2 days from the 1st (1, 3, ... 15) and every 3 days from the 2nd (2, 5, 8, 11): both leave on the 5th.
        // The last row is the 3rd of the first, written in UTC.
        {"departure_twice",
         "[sites]\nsite_id\nA\nB\n[services]\nservice_id,from_site,to_site\ns,A,B\n"
         "[departures]\nservice_id,depart_at,every_days,count\ns,2026-03-01T08:00+08:00,2,8\n"
         "s,2026-03-02T08:00+08:00,3,4\ns,2026-03-03T00:00Z,,",
         "departure_twice departures 3 depart_at s\ndeparture_twice departures 4 depart_at s\n",
         // Even days only meet odd days never; an hour later is another moment.
         "[sites]\nsite_id\nA\nB\n[services]\nservice_id,from_site,to_site\ns,A,B\nr,A,B\n"
         "[departures]\nservice_id,depart_at,every_days,count\ns,2026-03-01T08:00+08:00,2,8\n"
         "s,2026-03-02T08:00+08:00,2,8\ns,2026-03-03T09:00+08:00,,\nr,2026-03-01T08:00+08:00,,\n"
         "s,2026-03-17T08:00+08:00,,"},
        {"dates_reversed",
         "[budgets]\nresource_id,from_month,to_month,per_month\nr,2026-05,2026-04,1\n"
         "[policies]\npolicy_id,valid_from,valid_to\np,2026-05-02,2026-05-01",
         "dates_reversed budgets 2 to_month 2026-04\ndates_reversed policies 2 valid_to 2026-05-01\n",
         "[budgets]\nresource_id,from_month,to_month,per_month\nr,2026-05,2026-05,1\n"
         "[policies]\npolicy_id,valid_from,valid_to\np,2026-05-02,"},
        {"clearance_elsewhere", "[sites]\nsite_id,kind\nA,port\n[terminals]\nsite_id,clearance_hours\nA,12",
         "clearance_elsewhere terminals 2 clearance_hours 12\n",
         "[sites]\nsite_id,kind\nA,bonded\nB,border\nC,port\n[terminals]\nsite_id,clearance_hours\nA,12\nB,12\nC,0"},
        // x moved from A to B; the link is for B to A.
        {"shipment_without_link",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\n[links]\nitem_id,from_site,to_site\nx,B,A\n"
         "[shipments]\nshipment_id,item_id,from_site,to_site,quantity\nh,x,A,B,1",
         "shipment_without_link shipments 2 h\n",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\n[links]\nitem_id,from_site,to_site\nx,A,B\n"
         "[shipments]\nshipment_id,item_id,from_site,to_site,quantity\nh,x,A,B,1"},
        {"shipment_lane_differs",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\n[lanes]\nlane_id,from_site,to_site\nL,B,A\n"
         "[shipments]\nshipment_id,item_id,from_site,to_site,quantity,lane_id\nh,x,A,B,1,L",
         "shipment_lane_differs shipments 2 lane_id L\n",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\n[lanes]\nlane_id,from_site,to_site\nL,A,B\n"
         "[shipments]\nshipment_id,item_id,from_site,to_site,quantity,lane_id\nh,x,A,B,1,L"},
        {"task_cycle", "[tasks]\ntask_id,after\na,b;c\nb,\nc,a", "task_cycle tasks 4 after a\n",
         "[tasks]\ntask_id,after\na,b;c\nb,\nc,b"},
        {"task_month_missing", "[tasks]\ntask_id,status,started,finished\na,running,,\nb,done,2026-01-05,",
         "task_month_missing tasks 2 started\ntask_month_missing tasks 3 finished\n",
         "[tasks]\ntask_id,status,started,finished\na,running,2026-01-05,\nb,done,2026-01-05,2026-02-01\nc,,,\n"
         "d,stopped,,"},
        {"task_month_unexpected",
         "[tasks]\ntask_id,status,started,finished\na,,2026-01-05,\nb,running,2026-01-05,2026-02-01",
         "task_month_unexpected tasks 2 started 2026-01-05\ntask_month_unexpected tasks 3 finished 2026-02-01\n",
         "[tasks]\ntask_id,status,started,finished\na,stopped,2026-01-05,"},
        {"benefit_not_numeric", "[firms]\nfirm_id,staff\nF,many\n[policies]\npolicy_id,benefit\np,staff",
         "benefit_not_numeric policies 2 benefit staff\n",
         "[firms]\nfirm_id,staff\nF,120\nG,\n[policies]\npolicy_id,benefit\np,staff * 100"},
        {"unknown_clause_column",
         "[policies]\npolicy_id\np\n[policy_clauses]\npolicy_id,column,op,value\np,revenue,>=,1",
         "unknown_clause_column policy_clauses 2 column revenue\n",
         "[firms]\nfirm_id,revenue\nF,1\n[policies]\npolicy_id\np\n[policy_clauses]\npolicy_id,column,op,value\n"
         "p,revenue,>=,1\np,role,=,supplier"},
        {"clause_not_comparable",
         "[firms]\nfirm_id,size\nF,1\n[policies]\npolicy_id\np\n[policy_clauses]\npolicy_id,column,op,value\np,size,>,"
         "big",
         "clause_not_comparable policy_clauses 2 value big\n",
         "[firms]\nfirm_id,size\nF,1\n[policies]\npolicy_id\np\n[policy_clauses]\npolicy_id,column,op,value\n"
         "p,size,>,2026-01-01\np,size,=,big"},
    };
}

}  // namespace chegu
