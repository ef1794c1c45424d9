public import CivilTime

extension Zone {
  /// The zone that a VTIMEZONE describes, found without expanding it: by X-LIC-LOCATION, else the
  /// first common zone whose clock changes as its present rules say.
  public init?(like definition: Component) {
    return nil
  }
}
