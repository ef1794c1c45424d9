extension Saying {
  /// The fields that its templates may name.
  var fields: Set<String> {
    switch self {
    case .agendaHead:
      ["count", "days", "whose"]
    case .agendaDuty:
      ["days", "name"]
    case .agendaEmpty:
      ["days", "whose"]
    case .agendaHoliday, .agendaMakeUp, .holiday:
      ["date", "name"]
    case .agendaProvisional:
      ["year"]
    case .agendaAbsence, .absentOwn:
      ["date", "reason"]
    case .awayNoted:
      ["days", "reason", "who"]
    case .awayOther, .hoursHead, .hoursNone, .ofTeam:
      ["name"]
    case .awayClashes, .historyHeadOwn, .noSuchChoice, .rest, .todayNotices:
      ["count"]
    case .unsure:
      ["line"]
    case .leftUndone:
      ["lines"]
    case .bookBooked:
      ["owner", "ref", "subject", "when"]
    case .cancelCancelled:
      ["reason", "ref", "subject", "when"]
    case .clientNewAdded:
      ["email", "name", "phone", "ref"]
    case .clientsHead:
      ["count", "words"]
    case .clientsEmpty, .findEmpty, .unknownClient, .clientNear, .ambiguousClient,
      .ambiguousColleague,
      .nothingMeant, .ambiguousTarget, .badValue, .impossibleTime, .series, .nothingAsked,
      .unknownLanguage:
      ["words"]
    case .colleagueNear: ["near", "words"]
    case .confirmConfirmed, .alreadyOver, .notYetStarted, .undoBack, .undoCancelled:
      ["ref", "subject", "when"]
    case .findHead:
      ["appointments", "clients", "policies", "words"]
    case .findExpires, .dayInThePast, .dayOff, .provisional, .todayEmpty:
      ["date"]
    case .freeHead:
      ["days", "length", "whose"]
    case .freeNext, .inThePast, .allTheSame:
      ["when"]
    case .helpTopic:
      ["means", "name"]
    case .helpAlso:
      ["names"]
    case .helpSay, .notFollowed:
      ["example"]
    case .helpUnknown, .clientNearOne, .unknownPerson:
      ["near", "words"]
    case .historyHead:
      ["count", "ref"]
    case .hoursAbsence:
      ["cover", "days", "reason"]
    case .moveMoved:
      ["owner", "ref", "subject", "was", "when"]
    case .noshowNoted:
      ["example", "ref", "subject", "when"]
    case .noshowExample:
      ["client"]
    case .peopleHead:
      ["people", "rooms"]
    case .unknownRef, .notAppointment, .alreadyCancelled, .recurring:
      ["ref"]
    case .notAllowed:
      ["who"]
    case .lacksRight: ["roles"]
    case .roomClosed: ["room", "ref", "free"]
    case .notOfKind: ["ref", "kinds"]
    case .noQuestions: ["ref"]
    case .riskOpen: ["colour", "count"]
    case .question: ["n", "of", "question", "answers", "unit", "optional"]
    case .skippedTime:
      ["when", "zone"]
    case .length:
      ["length", "longest", "shortest"]
    case .tooFar:
      ["date", "last"]
    case .takenOwn:
      ["ref", "times", "wanted"]
    case .takenPerson, .takenRoom:
      ["ref", "times", "wanted", "who"]
    case .takenWithoutWanted:
      ["ref", "times", "who"]
    case .absent:
      ["date", "reason", "who"]
    case .outsideHoursOwn:
      ["hours", "when"]
    case .outsideHours:
      ["hours", "when", "who"]
    case .noSlot:
      ["days", "length"]
    case .changedSince:
      ["ref", "who"]
    case .undoTaken:
      ["other", "ref", "times"]
    case .clientExists:
      ["name", "ref"]
    case .offers:
      ["offers"]
    case .missing:
      ["command", "example", "slot"]
    case .notUnderstood:
      ["command", "example", "words"]
    case .tooLong:
      ["limit"]
    case .controlCharacter:
      ["code"]
    case .badEnvelope:
      ["reason"]
    case .date:
      ["day", "month", "weekday", "year"]
    case .days:
      ["first", "last"]
    case .between:
      ["days", "from", "until"]
    case .fromOn:
      ["days", "from"]
    case .minutes:
      ["minutes"]
    case .hours:
      ["hours"]
    case .hoursMinutes:
      ["hours", "minutes"]
    case .subject:
      ["client", "place", "purpose"]
    case .subjectWithoutClient:
      ["place", "purpose"]
    case .overlaps:
      ["refs"]
    case .todayHead:
      ["count", "date"]
    case .undoUndone:
      ["line"]
    case .whoamiYou:
      ["id", "name", "roles", "team", "zone"]
    case .historyChosen: ["typed", "line"]
    case .historyLineBook: ["client", "when", "purpose", "place", "owner"]
    case .historyLineMove: ["target", "when"]
    case .historyLineCancel: ["target", "reason"]
    case .historyLineConfirm, .historyLineNoshow: ["target"]
    case .moreHead: ["count"]
    case .linkLinked: ["name", "platform"]
    case .linkSilent: ["minutes"]
    case .tooMany: ["seconds"]
    case .filesElsewhere: ["files"]
    case .unknownCommand: ["words", "near", "hint"]
    case .missingTime: ["date"]
    case .eitherHalf: ["date", "hour"]
    default: []
    }
  }
}
