#pragma once
// The groups of feed tables, each in a source file of its own; feed_tables.cpp puts them together. Private to
// src/schema.

#include <vector>

#include "schema/table.h"

namespace chegu {

std::vector<TableSchema> cluster_tables();     // settings, regions, firms, sites, segments, items
std::vector<TableSchema> network_tables();     // processes, bom, modes, lanes, links, vehicles, stocks, demand
std::vector<TableSchema> risk_tables();        // outages
std::vector<TableSchema> investment_tables();  // candidates, groups
std::vector<TableSchema> export_tables();      // terminals, services, departures, orders
std::vector<TableSchema> programme_tables();   // tasks, budgets, task_needs
std::vector<TableSchema> pulse_tables();       // indicators, targets, readings
std::vector<TableSchema> policy_tables();      // policies, policy_clauses
std::vector<TableSchema> request_tables();     // requests
std::vector<TableSchema> study_tables();       // shipments, scenarios

}  // namespace chegu
