import CivilTime
import Planner
import Store

extension Requirement {
  static let keeping = [
    Requirement("An object comes back byte for byte, by reference and by UID") { store in
      let object = Sample.meeting(
        1, day: 3, hour: 10, "SUMMARY:Prämie \u{1F4C5}", "X-FOO;A=\"b\":c")
      try await store.add(object)
      let found = try await store.read { book in
        [
          try book.object(Ref(.appointment, 1)),
          try book.object(uid: object.uid, in: object.calendar),
          try book.objects(.appointment, owner: "li.wei", client: nil, limit: 9).first,
          try book.objects(.appointment, owner: nil, client: Ref(.client, 1), limit: 9).first,
          try book.objects(.appointment, owner: nil, client: nil, limit: 9).first,
        ]
      }
      try expect(found, Array(repeating: object, count: 5), "the object")
    },
    Requirement("Objects come newest reference first, as many as asked for") { store in
      for number in [1, 3, 2] { try await store.add(Sample.meeting(number, day: 3, hour: number)) }
      let numbers = try await store.read { book in
        try book.objects(.appointment, owner: "li.wei", client: nil, limit: 2).map(\.ref?.number)
      }
      try expect(numbers, [3, 2], "the numbers")
      let others = try await store.read { book in
        try book.objects(.appointment, owner: "zhao.lei", client: Ref(.client, 1), limit: 9).count
          + book.objects(.task, owner: nil, client: nil, limit: 9).count
      }
      try expect(others, 0, "objects of others")
    },
    Requirement("A reference is never given away twice, not even when its object is gone") {
      store in
      let object = Sample.meeting(4, day: 3, hour: 10)
      try await store.add(object)
      try await store.write { desk in
        _ = try desk.keep(
          [Change(before: .object(object), after: nil)], by: "li.wei", line: "undo",
          at: Sample.now, undoing: nil)
      }
      let (next, gone, client) = try await store.read { book in
        (
          try book.nextNumber(of: .appointment), try book.object(Ref(.appointment, 4)),
          try book.nextNumber(of: .client)
        )
      }
      try expect(next, 5, "the next number")
      try expect(gone, nil, "the object")
      try expect(client, 2, "the next client")
    },
    Requirement("A changed object is found in its new state only") { store in
      let old = Sample.meeting(1, day: 3, hour: 10)
      var new = Sample.meeting(1, owner: "li.wei", client: nil, day: 4, hour: 11)
      new.sequence = 1
      try await store.add(old)
      let changed = new
      try await store.write { desk in
        _ = try desk.keep(
          [Change(before: .object(old), after: .object(changed))], by: "li.wei", line: "move",
          at: Sample.now, undoing: nil)
      }
      try expect(
        try await store.read { try $0.object(Ref(.appointment, 1)) }, StoredObject?.some(new),
        "the object")
      try expect(
        try await store.engagements(
          of: .person("li.wei"), from: Sample.at(2, 0), to: Sample.at(9, 0)),
        ["A1 busy 50+1"], "time of the owner")
      try expect(
        try await store.engagements(
          of: .client(Ref(.client, 1)), from: Sample.at(2, 0), to: Sample.at(9, 0)), [],
        "time of the client who is out of it")
    },
    Requirement("People, rooms, clients and the office come back as they were kept") { store in
      let (people, clients, office) = try await store.read { book in
        (try book.people, try book.clients.clients, try book.office)
      }
      try expect(
        people,
        ["li.wei": Sample.liWei, "zhao.lei": Sample.zhaoLei, "room-1": Sample.room], "people")
      try expect(clients, [Sample.wangFang], "clients")
      try expect(office.id, "sample", "the office")
      try expect(office.zone.identifier, Sample.zone, "the zone")
    },
    Requirement("A changed client is known to the next reader") { store in
      var client = Sample.wangFang
      client.phone = "555-0199"
      let changed = client
      _ = try await store.read { try $0.clients.clients.count }
      try await store.write { desk in
        _ = try desk.keep(
          [Change(before: .client(Sample.wangFang), after: .client(changed))], by: "li.wei",
          line: "client", at: Sample.now, undoing: nil)
      }
      try expect(
        try await store.read { try $0.clients.clients.map(\.phone) }, ["555-0199"], "the number")
    },
    Requirement("The same UID is refused a second time in a calendar") { store in
      let object = Sample.meeting(1, day: 3, hour: 10)
      try await store.add(object)
      var twin = object
      twin.ref = Ref(.appointment, 2)
      twin.name = "twin.ics"
      let refused = twin
      do {
        try await store.add(refused)
        throw Breach(description: "a second object of one UID was kept")
      } catch is Fault {}
      try expect(
        try await store.read { try $0.nextNumber(of: .appointment) }, 2, "the next number")
    },
  ]
}
