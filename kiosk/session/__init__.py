"""What one person does at a kiosk: controller, screens, actions, effects, number pad, idle time."""
