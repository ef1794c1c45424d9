import ArgumentParser
import CivilTime

/// What time it is, unless the clock on the wall says so.
struct ClockOption: ParsableArguments {
  @Option(
    name: .customLong("at"), help: "Fixes the clock, for tests and rehearsals (RFC 3339).",
    transform: ClockOption.instant)
  var fixed: Instant?

  /// The clock on the wall, or one that stands still.
  var clock: Clock { fixed.map(Clock.standing) ?? .running }

  private static func instant(_ text: String) throws -> Instant {
    guard let instant = Instant(text) else {
      throw ValidationError("'\(text)' is no time: say it like 2026-11-23T09:00:00+08:00")
    }
    return instant
  }
}
