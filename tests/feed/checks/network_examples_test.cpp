#include "feed/checks/notice_example.h"

namespace chegu {

std::vector<NoticeExample> network_examples() {
    return {
        {"parent_cycle", "[regions]\nregion_id,parent_id\nX,Y\nY,X", "parent_cycle regions 3 parent_id X\n",
         "[regions]\nregion_id,parent_id\nX,Y\nY,"},
        {"parent_cycle", "[firms]\nfirm_id,parent_firm_id\nF,F", "parent_cycle firms 2 parent_firm_id F\n",
         "[firms]\nfirm_id,parent_firm_id\nF,"},
        {"parent_cycle", "[segments]\nsegment_id,parent_id\nX,Y\nY,Z\nZ,X", "parent_cycle segments 4 parent_id X\n",
         "[segments]\nsegment_id,parent_id\nX,Y\nY,Z\nZ,"},
        {"parent_cycle", "[indicators]\nindicator_id,parent_id\nX,Y\nY,X", "parent_cycle indicators 3 parent_id X\n",
         "[indicators]\nindicator_id,parent_id\nX,Y\nY,"},
        // A car needs a pack, a pack a cell, and the cell (by one process only) a car: every row counts.
        {"recipe_cycle",
         "[sites]\nsite_id\nA\n[items]\nitem_id\ncar\npack\ncell\n[processes]\nprocess_id,site_id,item_id\np,A,cell\n"
         "[bom]\nitem_id,input_id,quantity,process_id\ncar,pack,1,\npack,cell,9,\ncell,car,1,p",
         "recipe_cycle bom 4 input_id car\n",
         "[items]\nitem_id\ncar\npack\ncell\n[bom]\nitem_id,input_id,quantity\ncar,pack,1\npack,cell,9\ncar,cell,1"},
        {"recipe_of_another_item",
         "[sites]\nsite_id\nA\n[items]\nitem_id\ncar\npack\n[processes]\nprocess_id,site_id,item_id\np,A,pack\n"
         "[bom]\nitem_id,input_id,quantity,process_id\ncar,pack,1,p",
         "recipe_of_another_item bom 2 item_id car\n",
         "[sites]\nsite_id\nA\n[items]\nitem_id\ncar\npack\n[processes]\nprocess_id,site_id,item_id\np,A,car\n"
         "[bom]\nitem_id,input_id,quantity,process_id\ncar,pack,1,p"},
        {"same_ends", "[sites]\nsite_id\nA\nB\n[lanes]\nlane_id,from_site,to_site\nL1,A,B\nL2,B,B",
         "same_ends lanes 3 to_site B\n", "[sites]\nsite_id\nA\nB\n[lanes]\nlane_id,from_site,to_site\nL1,A,B"},
        {"lane_ends_differ",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\n[lanes]\nlane_id,from_site,to_site\nL1,B,A\n"
         "[links]\nitem_id,from_site,to_site,lane_id\nx,A,B,L1",
         "lane_ends_differ links 2 lane_id L1\n",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\n[lanes]\nlane_id,from_site,to_site\nL1,A,B\n"
         "[links]\nitem_id,from_site,to_site,lane_id\nx,A,B,L1"},
        // The mass is wanted once although two links need it; volume is given.
        {"weight_missing",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id,volume_m3\nx,1\n[lanes]\nlane_id,from_site,to_site,per\nL1,A,B,t\n"
         "L2,A,B,m3\n[links]\nitem_id,from_site,to_site\nx,A,B\nx,A,B",
         "weight_missing items 2 mass_kg 0\n",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id,volume_m3\nx,1\n[lanes]\nlane_id,from_site,to_site,per\nL1,A,B,t\n"
         "L2,A,B,m3\n[links]\nitem_id,from_site,to_site,lane_id\nx,A,B,L2"},
        {"period_beyond_horizon",
         "[settings]\nkey,value\nperiods,2\n[sites]\nsite_id\nA\n[items]\nitem_id\nx\n"
         "[demand]\nitem_id,site_id,quantity_per_day,period\nx,A,1,3",
         "period_beyond_horizon demand 2 period 3\n",
         "[settings]\nkey,value\nperiods,2\n[sites]\nsite_id\nA\n[items]\nitem_id\nx\n"
         "[demand]\nitem_id,site_id,quantity_per_day,period\nx,A,1,2"},
        // y goes into x; only a candidate would make y, so today it has no source.
        {"item_without_source",
         "[candidates]\ncandidate_id\nc\n[sites]\nsite_id\nA\n[items]\nitem_id\nx\ny\n[bom]\nitem_id,input_id,"
         "quantity\n"
         "x,y,1\n[processes]\nsite_id,item_id,capacity_per_day,candidate_id\nA,x,,\nA,y,5,c",
         "item_without_source items 3 item_id y\n",
         "[sites]\nsite_id\nA\n[items]\nitem_id\nx\ny\n[bom]\nitem_id,input_id,quantity\nx,y,1\n"
         "[processes]\nsite_id,item_id\nA,x\n[stocks]\nsite_id,item_id,on_hand\nA,y,5"},
        {"link_without_lane",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\n[lanes]\nlane_id,from_site,to_site\nL1,B,A\n"
         "[links]\nlink_id,item_id,from_site,to_site\nK,x,A,B",
         "link_without_lane links 2 K\n",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\n[lanes]\nlane_id,from_site,to_site\nL1,A,B\n"
         "[links]\nlink_id,item_id,from_site,to_site\nK,x,A,B"},
        // The link names L1, so L2 between the same sites is left over.
        {"lane_without_link",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\n[lanes]\nlane_id,from_site,to_site\nL1,A,B\nL2,A,B\n"
         "[links]\nitem_id,from_site,to_site,lane_id\nx,A,B,L1",
         "lane_without_link lanes 3 L2\n",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\n[lanes]\nlane_id,from_site,to_site\nL1,A,B\nL2,A,B\n"
         "[links]\nitem_id,from_site,to_site\nx,A,B"},
        {"stock_without_use", "[sites]\nsite_id\nA\n[items]\nitem_id\nx\n[stocks]\nsite_id,item_id,on_hand\nA,x,7",
         "stock_without_use stocks 2 on_hand 7\n",
         "[sites]\nsite_id\nA\n[items]\nitem_id\nx\n[stocks]\nsite_id,item_id,on_hand\nA,x,7\n"
         "[demand]\nitem_id,site_id,quantity_per_day\nx,A,1"},
        {"great_circle_distances",
         "[sites]\nsite_id\nA\nB\n[lanes]\nlane_id,from_site,to_site,mode,distance_km\nL1,A,B,rail,\nL2,B,A,rail,\n"
         "L3,A,B,road,5",
         "great_circle_distances lanes 0 distance_km\n",
         "[sites]\nsite_id\nA\nB\n[lanes]\nlane_id,from_site,to_site,distance_km\nL1,A,B,0"},
        // Four sites in one town and one on the other end of the map; 500 km between towns are usual in the other feed.
        {"coordinates_far",
         "[sites]\nsite_id,lat,lon\nA,30.50,114.30\nB,30.51,114.31\nC,30.52,114.32\nD,30.53,114.33\nE,39.9,116.4",
         "coordinates_far sites 6 lat 39.9, 116.4\n",
         "[sites]\nsite_id,lat,lon\nA,30,110\nB,30,115\nC,30,120\nD,35,110\nE,39.9,116.4"},
        {"coordinates_zero", "[sites]\nsite_id,lat,lon\nA,0,0\nB,0.0,-0\nC,30.5,114.3",
         "coordinates_zero sites 2 lat 0, 0\ncoordinates_zero sites 3 lat 0.0, -0\n",
         "[sites]\nsite_id,lat,lon\nA,0,109.3\nB,51.5,0"},
        // Munich with lat and lon exchanged, among three of its region; alone in its region, among three of the feed.
        {"coordinates_swapped", "[sites]\nsite_id,lat,lon\nA,48.1,11.6\nB,48.3,11.9\nC,11.5,48.2",
         "coordinates_swapped sites 4 lat 11.5, 48.2\n",
         "[sites]\nsite_id,lat,lon\nA,48.1,11.6\nB,48.3,11.9\nC,9.0,38.7"},
        {"coordinates_swapped",
         "[regions]\nregion_id\nhome\nfar\n[sites]\nsite_id,region_id,lat,lon\nA,home,48.1,11.6\n"
         "B,home,48.3,11.9\nC,far,11.5,48.2",
         "coordinates_swapped sites 4 lat 11.5, 48.2\n",
         "[regions]\nregion_id\nhome\nfar\n[sites]\nsite_id,region_id,lat,lon\nA,home,30.5,114.3\n"
         "B,home,30.6,114.4\nC,home,30.7,114.3\nD,far,48.2,11.5"},
        // One degree of latitude is 111.2 km: 100 is 10.1 % less, 101 is not. 1 km given for 1.1 km is rounding.
        {"shorter_than_straight",
         "[sites]\nsite_id,lat,lon\nA,30,114\nB,31,114\n[lanes]\nlane_id,from_site,to_site,distance_km\nL1,A,B,100\n"
         "[services]\nservice_id,from_site,to_site,distance_km\ns,B,A,10",
         "shorter_than_straight lanes 2 distance_km 100\nshorter_than_straight services 2 distance_km 10\n",
         "[sites]\nsite_id,lat,lon\nA,30,114\nB,31,114\nC,30.01,114\nD,0,0\n"
         "[lanes]\nlane_id,from_site,to_site,distance_km\nL1,A,B,101\nL2,A,B,\nL3,A,C,0.2\nL4,A,D,5"},
        // 111.2 km in 0.1 h, and 5000 km given in 4 h; 5000 km in 5 h, or in a time not given, may be.
        {"faster_than_any_mode",
         "[sites]\nsite_id,lat,lon\nA,30,114\nB,31,114\n"
         "[lanes]\nlane_id,from_site,to_site,distance_km,transit_hours\nL1,A,B,,0.1\nL2,A,B,5000,4",
         "faster_than_any_mode lanes 2 transit_hours 0.1\nfaster_than_any_mode lanes 3 transit_hours 4\n",
         "[sites]\nsite_id,lat,lon\nA,30,114\nB,31,114\n"
         "[lanes]\nlane_id,from_site,to_site,distance_km,transit_hours\nL1,A,B,,0.2\nL2,A,B,5000,5\nL3,A,B,5000,0"},
        // A year before 2026-01-01 is 2025-01-01, which is not older than a year.
        {"rows_old", "[sites]\nsite_id,as_of\nA,2024-12-31\nB,2023-05-01\nC,2025-06-01", "rows_old sites 0 as_of\n",
         "[sites]\nsite_id,as_of\nA,2025-01-01"},
        // Rates 10, 11, 12 and 1200: the median is 11 (the lower middle), 1200 is 109 times as much.
        {"value_unusual",
         "[sites]\nsite_id\nA\nB\n[lanes]\nlane_id,from_site,to_site,rate,distance_km\nL1,A,B,10,9\nL2,A,B,11,9\n"
         "L3,A,B,12,9\nL4,A,B,1200,9",
         "value_unusual lanes 5 rate 1200\n",
         // The same rates, but the dear lane is 900 km long.
         "[sites]\nsite_id\nA\nB\n[lanes]\nlane_id,from_site,to_site,rate,distance_km\nL1,A,B,10,9\nL2,A,B,11,9\n"
         "L3,A,B,12,9\nL4,A,B,1200,900"},
        {"margin_unusual",
         "[sites]\nsite_id\nA\n[items]\nitem_id,value\nx,100\n[demand]\nitem_id,site_id,quantity_per_day,margin\n"
         "x,A,1,9\nx,A,1,1001\nx,A,1,-5",
         "margin_unusual demand 2 margin 9\nmargin_unusual demand 3 margin 1001\nmargin_unusual demand 4 margin -5\n",
         "[sites]\nsite_id\nA\n[items]\nitem_id,value\nx,100\n[demand]\nitem_id,site_id,quantity_per_day,margin\n"
         "x,A,1,10\nx,A,1,1000"},
        // Rows 4 and 5 say what row 2 says; with another source, process or quantity a row is another.
        {"rows_repeated", "[items]\nitem_id\nx\ny\n[bom]\nitem_id,input_id,quantity\nx,y,1\nx,y,2\nx,y,1\nx,y,1",
         "rows_repeated bom 4\n",
         "[items]\nitem_id\nx\ny\n[bom]\nitem_id,input_id,quantity,source\nx,y,1,\nx,y,2,\nx,y,1,other"},
        {"rows_repeated",
         "[sites]\nsite_id\nA\n[items]\nitem_id\nx\n[demand]\ndemand_id,item_id,site_id,quantity_per_day\nd1,x,A,1\n"
         "d2,x,A,1\n[stocks]\nsite_id,item_id,on_hand\nA,x,5\nA,x,5",
         "rows_repeated stocks 3\nrows_repeated demand 3\n",
         "[sites]\nsite_id\nA\n[items]\nitem_id\nx\n[demand]\ndemand_id,item_id,site_id,quantity_per_day,period\n"
         "d1,x,A,1,\nd2,x,A,1,1\n[stocks]\nsite_id,item_id,on_hand\nA,x,5\nA,x,6\n"
         "[shipments]\nshipment_id,item_id,from_site,to_site,quantity"},
        // 100 - 101 and 100 - 100: nothing is paid for it. 100 - 99 is little, and told of as a margin that is unusual.
        {"demand_not_worth_serving",
         "[sites]\nsite_id\nA\n[items]\nitem_id,value\nx,100\ny,0\n[demand]\nitem_id,site_id,quantity_per_day,margin\n"
         "x,A,1,-101\nx,A,1,-100\nx,A,1,-99\ny,A,1,0",
         "demand_not_worth_serving demand 2 margin -101\ndemand_not_worth_serving demand 3 margin -100\n"
         "demand_not_worth_serving demand 5 margin 0\n",
         "[sites]\nsite_id\nA\n[items]\nitem_id,value\nx,100\ny,0\n[demand]\nitem_id,site_id,quantity_per_day,margin\n"
         "x,A,1,-99\nx,A,1,20\ny,A,1,1"},
        // 2 cars a day need 2e-9 of metal and 2e-8 of paint a day, and of the metal's salt 1e-6 times as much.
        {"need_too_small",
         "[sites]\nsite_id\nA\n[items]\nitem_id\ncar\nmetal\npaint\nsalt\n"
         "[bom]\nitem_id,input_id,quantity\ncar,metal,1e-9\ncar,paint,1e-8\nmetal,salt,1e-6\n"
         "[demand]\nitem_id,site_id,quantity_per_day\ncar,A,2\nsalt,A,5e-9",
         "need_too_small demand 3 quantity_per_day 5e-9\nneed_too_small bom 2 quantity 1e-9\n"
         "need_too_small bom 4 quantity 1e-6\n",
         "[sites]\nsite_id\nA\n[items]\nitem_id\ncar\nmetal\nsalt\n"
         "[bom]\nitem_id,input_id,quantity\ncar,metal,1e-4\nmetal,salt,1e-4\nsalt,metal,1e-30\n"
         "[demand]\nitem_id,site_id,quantity_per_day\ncar,A,2"},
        // B makes x of y, but y is made at A and no link brings it to B.
        {"demand_out_of_reach",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\ny\n[bom]\nitem_id,input_id,quantity\nx,y,1\n"
         "[processes]\nsite_id,item_id\nA,y\nB,x\n[demand]\ndemand_id,item_id,site_id,quantity_per_day\nd,x,B,1",
         "demand_out_of_reach demand 2 d\n",
         "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\ny\n[bom]\nitem_id,input_id,quantity\nx,y,1\n"
         "[processes]\nsite_id,item_id\nA,y\nB,x\n[demand]\ndemand_id,item_id,site_id,quantity_per_day\nd,x,B,1\n"
         "[lanes]\nlane_id,from_site,to_site\nL,A,B\n[links]\nitem_id,from_site,to_site\ny,A,B"},
    };
}

}  // namespace chegu
