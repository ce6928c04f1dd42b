// Indicators and requests.

#include "feed/checks/notice_example.h"

namespace chegu {

std::vector<NoticeExample> pulse_examples() {
    return {
        {"part_period_differs", "[indicators]\nindicator_id,period,parent_id\nwhole,quarter,\npart,,whole",
         "part_period_differs indicators 3 parent_id whole\n",
         "[indicators]\nindicator_id,period,parent_id\nwhole,month,\npart,,whole\nother,year,"},
        {"part_of_rate",
         "[indicators]\nindicator_id,kind,parent_id\nwhole,,\npart,rate,whole\nshare,rate,\nb,level,share",
         "part_of_rate indicators 3 parent_id whole\npart_of_rate indicators 5 parent_id share\n",
         "[indicators]\nindicator_id,kind,parent_id\nwhole,level,\npart,level,whole\nshare,rate,"},
        {"target_of_year",
         "[indicators]\nindicator_id,kind\na,level\nb,rate\n[targets]\nindicator_id,date,value,of\n"
         "a,2026-12-31,1,year\nb,2026-12-31,1,year",
         "target_of_year targets 2 of year\ntarget_of_year targets 3 of year\n",
         "[indicators]\nindicator_id,kind\na,level\nb,\n[targets]\nindicator_id,date,value,of\n"
         "a,2026-12-31,1,period\na,2027-12-31,1,\nb,2026-12-31,1,year"},
        // June and April are of one quarter, July is not; the same day twice is a repeated id.
        {"reading_twice",
         "[indicators]\nindicator_id,period\nq,quarter\ny,year\nm,\n[readings]\nindicator_id,date,value\n"
         "q,2026-06-30,1\nq,2026-04-01,2\nq,2026-07-01,3\ny,2026-01-01,1\ny,2026-12-31,2\nm,2026-02-01,1\n"
         "m,2026-02-28,1",
         "reading_twice readings 3 date 2026-04-01\nreading_twice readings 6 date 2026-12-31\n"
         "reading_twice readings 8 date 2026-02-28\n",
         "[indicators]\nindicator_id,period\nq,quarter\ny,year\nm,\n[readings]\nindicator_id,date,value\n"
         "q,2026-03-31,1\nq,2026-04-01,2\ny,2025-12-31,1\ny,2026-01-01,2\nm,2026-02-28,1\nm,2026-03-01,1\n"
         "m,2027-02-28,1"},
        {"answer_date_missing",
         "[firms]\nfirm_id\nF\n[requests]\nfirm_id,opened,status,answered\nF,2026-01-05,answered,\n"
         "F,2026-01-05,refused,",
         "answer_date_missing requests 2 answered\nanswer_date_missing requests 3 answered\n",
         "[firms]\nfirm_id\nF\n[requests]\nfirm_id,opened,status,answered\nF,2026-01-05,answered,2026-01-05\n"
         "F,2026-01-05,withdrawn,"},
        {"answer_date_unexpected",
         "[firms]\nfirm_id\nF\n[requests]\nfirm_id,opened,status,answered\nF,2026-01-05,open,2026-01-06\n"
         "F,2026-01-05,working,2026-01-06",
         "answer_date_unexpected requests 2 answered 2026-01-06\n"
         "answer_date_unexpected requests 3 answered 2026-01-06\n",
         "[firms]\nfirm_id\nF\n[requests]\nfirm_id,opened,status,answered\nF,2026-01-05,withdrawn,2026-01-06\n"
         "F,2026-01-05,open,"},
        {"dates_reversed",
         "[firms]\nfirm_id\nF\n[requests]\nfirm_id,opened,status,answered\nF,2026-01-05,answered,2026-01-04",
         "dates_reversed requests 2 answered 2026-01-04\n",
         "[firms]\nfirm_id\nF\n[requests]\nfirm_id,opened,status,answered\nF,2026-01-05,answered,2026-01-05"},
    };
}

}  // namespace chegu
