enum PlannerSeed {}
