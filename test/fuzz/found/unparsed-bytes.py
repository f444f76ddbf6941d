exec("from __future__ import annotations\nx: b'" + "a" * 150_000 + "' = 1\nprint(len(str(__annotations__)))")
