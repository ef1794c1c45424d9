enum ICalendarSeed {}
