"""The server side of the exchange: stores and forwards envelopes that it cannot read."""
