import QtQuick
import QtQuick.Layouts

// A button of the bar.
ActionButton {
    Layout.fillWidth: false
    Layout.preferredHeight: 60
    Layout.preferredWidth: 66
    leftPadding: 4
    rightPadding: 4
    size: 18
}
