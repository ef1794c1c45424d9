import Planner

extension Captured {
  var renewal: Command? { nil }
  var incident: Command? { nil }
  var office: Command? { nil }
}
