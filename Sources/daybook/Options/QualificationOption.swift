import ArgumentParser
import Planner

enum QualificationOption {
  /// Reads a training: `motor`, `term_life@2027-03-31`.
  static func training(_ text: String) throws -> Qualification {
    try qualification(text, .training)
  }

  /// Reads a registration in the same form.
  static func registration(_ text: String) throws -> Qualification {
    try qualification(text, .registration)
  }

  private static func qualification(
    _ text: String, _ kind: Qualification.Kind
  ) throws -> Qualification {
    guard let qualification = Qualification(text, kind) else {
      throw ValidationError("'\(text)' is no class of business such as motor@2027-06-30")
    }
    return qualification
  }
}
