import ArgumentParser
import ServiceLifecycle
@main struct Daybook: ParsableCommand { func run() {} }
