"""Many letters for long: what a laptop must stand over lunch."""
