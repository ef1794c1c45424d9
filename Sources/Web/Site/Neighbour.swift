public import Store

/// What runs beside the site, as far as its readiness and its figures are asked for.
public struct Neighbour: Sendable {
  /// Whether it does its work; until then the site says that it is not ready.
  public var isReady: @Sendable () -> Bool
  /// Its figures in Prometheus' text format.
  public var figures: @Sendable (any Book) throws -> String

  /// Something that runs beside the site.
  public init(
    isReady: @escaping @Sendable () -> Bool,
    figures: @escaping @Sendable (any Book) throws -> String
  ) {
    self.isReady = isReady
    self.figures = figures
  }

  /// Nothing else runs.
  public static let nobody = Neighbour(isReady: { true }, figures: { _ in "" })
}
