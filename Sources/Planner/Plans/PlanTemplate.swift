public import Procedure

/// The steps of a kind of work plan, read from `calendars/procedures/*.ics`.
public struct PlanTemplate: Hashable, Sendable {
  /// What it is called in a line: `order`.
  public var name: String
  /// Its title.
  public var title: Bilingual
  /// Other names; one that is a class of business says that the plan is about it.
  public var aliases: [String]
  /// Whether a plan of it begins as late as its goal allows.
  public var isBackward: Bool
  /// The steps, in the order of the file.
  public var steps: [Step]

  /// One step.
  public struct Step: Hashable, Sendable {
    /// UID in the template.
    public var uid: String
    /// The letter or number it goes by: `d`.
    public var letter: String
    /// What is to be done.
    public var title: Bilingual
    /// The clause that it carries out.
    public var clause: String?
    /// Whose work it is.
    public var role: Party
    /// Minutes of work.
    public var work: Int
    /// Working time that it spans at least.
    public var duration: WorkLength
    /// What it waits for, by UID in the template.
    public var links: [Link]
  }
}
