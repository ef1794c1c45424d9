import ArgumentParser
import Planner

enum RoleOption {
  /// Reads the name of a role: `broker`, `team_lead`.
  static func role(_ text: String) throws -> Person.Role {
    guard let role = Person.Role(rawValue: text.lowercased().replacing("-", with: "_")) else {
      throw ValidationError("'\(text)' is no role: \(names)")
    }
    return role
  }

  /// All of them.
  static let names = Person.Role.allCases.map(\.rawValue).joined(separator: ", ")
}
