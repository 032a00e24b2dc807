"""Where the chair and the delegates decide: panel, queue, meter, lists."""
