"""Columns of every table, in the order they are written."""

TRUST = "source as_of confidence".split()

COLUMNS = {
    "settings": "key value",
    "regions": "region_id parent_id name name_en",
    "firms": "firm_id name name_en role parent_firm_id uscc industry_code zone_site employees revenue_cny "
             "rd_share purchase_local_cny first_supply growth_pct smart_level little_giant "
             "tech_upgrade_cny invest_cny export_value_cny",
    "sites": "site_id firm_id name name_en kind region_id lat lon outages_per_year recover_days un_locode candidate_id",
    "segments": "segment_id parent_id stage name name_en",
    "items": "item_id segment_id name name_en unit value mass_kg volume_m3 ceu hs_code",
    "processes": "process_id site_id item_id capacity_per_day cost_per_unit recipe outages_per_year recover_days "
                 "candidate_id",
    "bom": "item_id input_id quantity process_id",
    "modes": "mode co2_g_per_tkm name name_en",
    "lanes": "lane_id from_site to_site mode distance_km transit_hours rate per capacity_per_day outages_per_year "
             "recover_days candidate_id",
    "links": "link_id item_id from_site to_site lane_id max_per_day candidate_id",
    "stocks": "site_id item_id on_hand candidate_id",
    "demand": "demand_id item_id site_id quantity_per_day margin period",
    "outages": "outage_id name name_en target target_id target_where availability recover_days outages_per_year",
    "candidates": "candidate_id name name_en kind firm_id capital life_years upkeep_per_year lead_days excludes needs "
                  "decision group_id",
    "groups": "group_id name name_en min max",
    "terminals": "site_id dwell_hours handling_per_ceu handling_per_t handling_ceu_per_day yard_ceu free_days "
                 "storage_per_ceu_day clearance_hours",
    "services": "service_id operator_id mode name name_en from_site to_site transit_hours cutoff_hours capacity_ceu "
                "capacity_t capacity_m3 cost_per_ceu cost_per_t cost_per_m3 fixed_cost min_ceu co2_g_per_tkm "
                "distance_km headway_hours candidate_id",
    "departures": "service_id depart_at arrive_at capacity_ceu every_days count",
    "orders": "order_id item_id quantity from_site to_site ready_at due_at late_per_unit_day unbooked_per_unit min_lot",
    "tasks": "task_id name name_en owner_id partner_ids milestone theme candidate_id step months after earliest due "
             "benefit_per_month late_per_month status started finished progress_pct",
    "budgets": "resource_id name name_en from_month to_month per_month total",
    "task_needs": "task_id resource_id per_month",
    "indicators": "indicator_id name name_en theme unit better baseline kind period",
    "targets": "indicator_id date value",
    "readings": "indicator_id date value",
    "policies": "policy_id name name_en theme authority_id benefit cap budget exclusive_group channel office "
                "deadline_days valid_from valid_to",
    "policy_clauses": "policy_id any_of column op value citation",
    "shipments": "shipment_id item_id from_site to_site lane_id date quantity cost",
    "scenarios": "scenario_id name name_en step table where column op value",
}
COLUMNS = {table: names.split() + TRUST for table, names in COLUMNS.items()}
