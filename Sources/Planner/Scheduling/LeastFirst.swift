/// A heap that gives out its smallest number first.
struct LeastFirst {
  private var numbers: [Int] = []

  mutating func insert(_ number: Int) {
    var place = numbers.count
    numbers.append(number)
    while place > 0, numbers[(place - 1) / 2] > numbers[place] {
      numbers.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func removeFirst() -> Int? {
    guard let first = numbers.first, let last = numbers.popLast() else { return nil }
    guard !numbers.isEmpty else { return first }
    numbers[0] = last
    var place = 0
    while true {
      var least = place
      for child in [place * 2 + 1, place * 2 + 2]
      where child < numbers.count && numbers[child] < numbers[least] {
        least = child
      }
      guard least != place else { return first }
      numbers.swapAt(place, least)
      place = least
    }
  }
}
