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
    /// The colours below red with the products at which each ends.
    public var bounds: [Bound]

    /// The product at which a colour ends.
    public struct Bound: Hashable, Sendable {
      /// The colour.
      public var colour: Colour
      /// The first product that is graver.
      public var below: Double
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
      likelihood: [0.5, 1, 3, 6, 10], exposure: 6, consequence: [3, 7, 15, 40, 100],
      bounds: [
        Tables.Bound(colour: .blue, below: 70), Tables.Bound(colour: .yellow, below: 160),
        Tables.Bound(colour: .orange, below: 320),
      ]),
    controlFrom: .yellow, residualFrom: .orange, approval: [.red: [.teamLead, .compliance]],
    staleAfterMove: 1, staleAfterDays: 30)
}

extension RiskScale {
  /// A score with its colour.
  public struct Rating: Hashable, Sendable {
    /// Likelihood times consequence, or the LEC product in whole numbers.
    public var score: Int
    /// The colour, floors counted.
    public var colour: Colour
    /// The colour that the consequence alone has brought, where the score is milder.
    public var floor: Colour?
  }

  /// Rates levels from 1 to 5, before floors that answers bring.
  public func rate(likelihood: Int, consequence: Int) -> Rating {
    let (l, c) = (min(max(likelihood, 1), 5), min(max(consequence, 1), 5))
    var rating: Rating
    switch method {
    case .matrix:
      let colour = bands.first { $0.from <= l * c && l * c <= $0.to }?.colour ?? .red
      rating = Rating(score: l * c, colour: colour)
    case .lec:
      let product = tables.likelihood[l - 1] * tables.exposure * tables.consequence[c - 1]
      rating = Rating(score: Int(product.rounded()), colour: tables.colour(of: product))
    }
    let grave = floors.filter { c >= $0.consequence }.map(\.colour).max()
    if let grave, grave > rating.colour {
      rating.colour = grave
      rating.floor = grave
    }
    return rating
  }
}

extension RiskScale.Tables {
  /// The colour of a product; one on a border belongs to the graver.
  func colour(of product: Double) -> Colour {
    bounds.first { product < $0.below }?.colour ?? .red
  }
}
