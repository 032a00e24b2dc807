"""Windows without a screen: what is painted is the same on every machine."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
