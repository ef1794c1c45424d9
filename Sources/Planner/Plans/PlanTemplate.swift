public import Procedure

/// The steps of a kind of work plan, read from `calendars/procedures/*.ics`.
public struct PlanTemplate: Hashable, Sendable {
  /// What it is called in a line: `order`.
  public var name: String
  /// Its title.
  public var title: Bilingual
  /// Other names, in lower case, each with the class of business that it says the plan is about.
  public var aliases: [String: String]
  /// Whether a plan of it begins as late as its goal allows.
  public var isBackward: Bool
  /// The steps, in the order of the file.
  public var steps: [Step]

  /// Its title with the class of business that a plan is about.
  public func title(of business: String?) -> Bilingual {
    guard let business else { return title }
    let chinese = aliases.filter { $0.value == business && $0.key.utf8.first ?? 0 >= 0x80 }.keys
      .min()
    return Bilingual(
      english: "\(title.english) (\(business))",
      chinese: "\(title.chinese)（\(chinese ?? business)）")
  }

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
    /// The event before which it does not begin: `staff.leave`.
    public var from: String?
    /// The rules whose clocks it keeps.
    public var rules: [String]
  }
}
