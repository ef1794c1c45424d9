enum DeliverySeed {}
