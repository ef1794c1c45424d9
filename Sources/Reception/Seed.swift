enum ReceptionSeed {}
