import HummingbirdTesting
import Testing
@Test func seed() {}
