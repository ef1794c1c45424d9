extension DeadlineRule {
  /// The rule with the number that a contract has agreed, in the rule's own unit; nil where the rule
  /// does not let it agree that.
  public func agreed(_ count: Int) -> DeadlineRule? {
    guard let bound, let own = offsets.first, offsets.count == 1, count >= 0 else { return nil }
    switch bound {
    case .min: guard count >= own.count else { return nil }
    case .max: guard count <= own.count else { return nil }
    case .contract: break
    }
    var agreed = self
    agreed.offsets = [Offset(count, own.unit)]
    return agreed
  }
}
