import Planner

extension Captured {
  var office: Command? { nil }
}
