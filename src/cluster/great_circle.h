#pragma once
#include "base/great_circle.h"
