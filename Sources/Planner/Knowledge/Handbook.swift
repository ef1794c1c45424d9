public import Procedure

/// What the office works by: its procedure and the templates of its work plans.
public struct Handbook: Sendable {
  /// Clauses, prompts, rules, roles.
  public var procedure: Procedure
  /// Templates in order of name.
  public var templates: [PlanTemplate]

  /// A handbook of the given parts.
  public init(procedure: Procedure, templates: [PlanTemplate]) {
    self.procedure = procedure
    self.templates = templates
  }

  /// No clauses and no templates: appointments only.
  public static let none = Handbook(procedure: .none, templates: [])
}
