import CivilTime

/// Days written as a person would: `1997 Sep 2-30/2, Oct 2; 1998 Jan 6,20`, a slash before a step.
func days(_ text: String) -> [Day] {
  let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  var days: [Day] = []
  var (year, month) = (0, 0)
  for word in text.split(whereSeparator: { " ,;".contains($0) }) {
    if let index = months.firstIndex(of: String(word)) {
      month = index + 1
    } else if let number = Int(word), number > 31 {
      year = number
    } else {
      let range = word.split(whereSeparator: { "-/".contains($0) }).compactMap { Int($0) }
      guard let first = range.first else { continue }
      for day in stride(
        from: first, through: range.count > 1 ? range[1] : first, by: range.count > 2 ? range[2] : 1
      ) {
        days.append(Day(unchecked: year, month, day))
      }
    }
  }
  return days
}
