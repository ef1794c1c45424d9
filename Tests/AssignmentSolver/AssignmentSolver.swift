import Foundation
import Planner

/// Solves an assignment from standard input, for solvers of others to compare with.
///
/// The input is numbers in lines: how many pieces and owners; for each piece its costs with each
/// owner, `-` where the pair may never be; for each owner the costs of a first piece, a second and
/// so on, as many as the owner takes. The output is the total cost, how many pieces have no owner,
/// and the owner of each piece, counted from 0, or `-`.
@main
struct AssignmentSolver {
  static func main() {
    var lines: [[Substring]] = []
    while let line = readLine() { lines.append(line.split(separator: " ")) }
    guard let instance = Instance(lines) else {
      FileHandle.standardError.write(Data("not an assignment\n".utf8))
      exit(2)
    }
    let result = BalancedAssignment(
      of: Array(instance.costs.indices),
      among: instance.marginals.enumerated().map { ($0.offset, MarginalCosts($0.element)) }
    ) { piece, owner in instance.costs[piece][owner] }
    var owners = Array(repeating: "-", count: instance.costs.count)
    for choice in result.choices { owners[choice.item] = String(choice.owner) }
    print(result.total)
    print(result.gaps.count)
    print(owners.joined(separator: " "))
  }
}

/// What is to be solved.
struct Instance {
  let costs: [[Int?]]
  let marginals: [[Int]]

  /// Reads the lines of words; nil where they are no instance.
  init?(_ lines: [[Substring]]) {
    guard let sizes = lines.first?.map({ Int($0) }), sizes.count == 2,
      let pieces = sizes[0], let owners = sizes[1], pieces >= 0, owners >= 0,
      lines.count == 1 + pieces + owners
    else { return nil }
    var costs: [[Int?]] = []
    for line in lines[1..<(1 + pieces)] {
      let row = line.map { Int($0) }
      guard row.count == owners, zip(line, row).allSatisfy({ $1 != nil || $0 == "-" }) else {
        return nil
      }
      costs.append(row)
    }
    var marginals: [[Int]] = []
    for line in lines[(1 + pieces)...] {
      let row = line.compactMap { Int($0) }
      guard row.count == line.count else { return nil }
      marginals.append(row)
    }
    self.costs = costs
    self.marginals = marginals
  }
}
