/// How likelihood and consequence become a colour, and what a colour asks for.
public struct RiskScale: Hashable, Sendable {
  /// How a score is worked out.
  public enum Method: String, CaseIterable, Codable, Sendable {
    /// Likelihood times consequence on five by five.
    case matrix
    /// Likelihood times exposure times consequence, each by its table.
    case lec
  }

  /// The scores of one colour, both ends included.
  public struct Band: Hashable, Sendable {
    /// The colour.
    public var colour: Colour
    /// The lowest score.
    public var from: Int
    /// The highest score.
    public var to: Int
  }

  /// A colour that holds at least where the consequence is that grave.
  public struct Floor: Hashable, Sendable {
    /// The consequence from which it holds.
    public var consequence: Int
    /// The colour.
    public var colour: Colour
  }

  /// The tables of the LEC method; the value of level 5 stands last.
  public struct Tables: Hashable, Sendable {
    /// Values of likelihood 1-5.
    public var likelihood: [Double]
    /// The exposure of an office's work.
    public var exposure: Double
    /// Values of consequence 1-5.
    public var consequence: [Double]
    /// The scores below which yellow, orange and red do not begin.
    public var bounds: [(colour: Colour, below: Double)]

    /// Tables are the same when their values are.
    public static func == (one: Tables, other: Tables) -> Bool {
      one.likelihood == other.likelihood && one.exposure == other.exposure
        && one.consequence == other.consequence
        && one.bounds.elementsEqual(other.bounds) { $0 == $1 }
    }

    /// Hashes the values.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(likelihood)
      hasher.combine(consequence)
    }
  }

  /// How a score is worked out.
  public var method: Method
  /// The colours of the matrix, the lowest first.
  public var bands: [Band]
  /// Colours that a grave consequence brings by itself.
  public var floors: [Floor]
  /// The tables of the LEC method.
  public var tables: Tables
  /// The colour from which a control has to be named.
  public var controlFrom: Colour
  /// The colour from which the risk after the control is asked.
  public var residualFrom: Colour
  /// Whose approval a colour needs.
  public var approval: [Colour: Set<Party>]
  /// Working days by which a start may move before answers are asked again.
  public var staleAfterMove: Int
  /// Days after which answers are asked again.
  public var staleAfterDays: Int

  /// What holds where an office says nothing else.
  public static let usual = RiskScale(
    method: .matrix,
    bands: [
      Band(colour: .blue, from: 1, to: 4), Band(colour: .yellow, from: 5, to: 9),
      Band(colour: .orange, from: 10, to: 16), Band(colour: .red, from: 17, to: 25),
    ],
    floors: [Floor(consequence: 5, colour: .orange)],
    tables: Tables(
      likelihood: [0.2, 0.5, 1, 3, 6], exposure: 6, consequence: [1, 3, 7, 15, 40],
      bounds: [(.blue, 70), (.yellow, 160), (.orange, 320)]),
    controlFrom: .yellow, residualFrom: .orange, approval: [.red: [.teamLead, .compliance]],
    staleAfterMove: 1, staleAfterDays: 30)

  /// The score and its colour, before floors that answers bring.
  public func rate(likelihood: Int, consequence: Int) -> (score: Int, colour: Colour) {
    let (l, c) = (min(max(likelihood, 1), 5), min(max(consequence, 1), 5))
    var score = l * c
    var colour = bands.first { $0.from <= score && score <= $0.to }?.colour ?? .red
    if method == .lec, tables.likelihood.count == 5, tables.consequence.count == 5 {
      let product = tables.likelihood[l - 1] * tables.exposure * tables.consequence[c - 1]
      score = Int(product.rounded())
      colour = tables.bounds.first { product < $0.below }?.colour ?? .red
    }
    for floor in floors where c >= floor.consequence { colour = max(colour, floor.colour) }
    return (score, colour)
  }
}
