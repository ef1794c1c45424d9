import Planner

extension Captured {
  var incident: Command? { nil }
  var office: Command? { nil }
}
