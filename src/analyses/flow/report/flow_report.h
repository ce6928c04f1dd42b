#pragma once

#include "page/section.h"

namespace chegu {

/// What the flow analysis brings to the report. The facts that it derives lie on the shelf by type: PlanFacts,
/// SupplyFacts, CorridorFacts, DrawnLanes, StageCosts and the FirmEvidence of all firms.
const page::ReportRoom& flow_report();

}  // namespace chegu
