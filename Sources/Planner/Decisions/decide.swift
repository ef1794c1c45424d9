public import CivilTime

/// Decides what a command does, given what is known and what time it is; changes nothing itself.
public func decide(
  _ command: Command, by person: Person, seeing view: any View, at now: Instant
) throws(Fault) -> Decision {
  Decision(.whoAmI(person))
}
