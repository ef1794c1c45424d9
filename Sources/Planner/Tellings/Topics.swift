/// The topics by the files that word them; each room of the planner adds its own.
enum Topics {}
