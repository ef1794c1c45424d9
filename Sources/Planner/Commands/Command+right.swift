import Procedure

extension Command {
  /// The right that whoever gives it must have; nil for what everybody of the office may do. A right
  /// that depends on what the command is about is asked for where that is known.
  var right: Right? {
    switch self {
    case .book(let booking): booking.owner == nil ? .book : nil
    case .move, .cancel, .cancelAll, .confirm, .noShow: .book
    case .find, .clients: .clients
    case .addClient: .clientNew
    case .agenda, .free, .whoIsFree, .history, .undo, .whoAmI, .people, .away, .hours: nil
    case .plan(let command): command.right
    case .todo(let command): command.right
    case .risk(.answer): .answer
    case .risk: nil
    case .renewal(let command): command.right
    case .clock(let command): command.right
    case .incident(let command): command.right
    case .readiness(.inspect(_?)): .inspectRoom
    case .readiness: nil
    case .staff(.skills), .staff(.cover), .staff(.duty): nil
    case .staff(.qualify): .training
    case .staff(.leave): .handover
    case .report(let command): command.right
    case .reminder(.outbox), .reminder(.resend): .outbox
    case .reminder, .account: nil
    }
  }

  /// Whether it shows or uses what is known of clients, and so waits for the gate of clause P-04.
  var opensClientFiles: Bool {
    switch self {
    case .book, .find, .clients, .addClient, .renewal: true
    case .free(_, _, _, let client): client != nil
    case .plan(.make(_, let client, _, _, _)): client != nil
    case .todo(.make(_, _, let client, _, _)): client != nil
    default: false
    }
  }
}

extension PlanCommand {
  fileprivate var right: Right? {
    switch self {
    case .make: .plan
    case .assign, .assignAll: .assign
    case .handOver: .handover
    case .show, .list, .whatIf, .load, .board, .recompute: nil
    }
  }
}

extension TodoCommand {
  fileprivate var right: Right? {
    switch self {
    case .start: .start
    case .done: .done
    case .block: .block
    case .make, .list, .depends, .shift, .skip: nil
    }
  }
}

extension RenewalCommand {
  fileprivate var right: Right? {
    switch self {
    case .addPolicy, .show, .list, .pipeline: .policy
    case .touch, .event: .touch
    }
  }
}

extension CaseCommand {
  fileprivate var right: Right? {
    switch self {
    case .open(let report): report.kind == .emergency ? .emergency : .caseOpen
    // What is moved is the time of others.
    case .moveAffected, .moveAll: .bookForTeam
    case .release: .caseRelease
    case .close: .caseHandle
    case .list, .show, .safe: nil
    }
  }
}

extension ClockCommand {
  fileprivate var right: Right? {
    switch self {
    case .stop, .resume, .restart, .start(_, nil, _): .stopClock
    case .extend: .extendClock
    // Whose work it is about decides.
    case .start, .met, .list, .explain: nil
    }
  }
}

extension ReportCommand {
  fileprivate var right: Right? {
    switch self {
    case .coverage: .coverage
    case .proof: .proof
    case .recordsDue: .reportOffice
    // Whose work it is about decides.
    case .report, .log, .records, .contact: nil
    }
  }
}
