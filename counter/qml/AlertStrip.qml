pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Counter

// Who needs somebody at once: a press says that one goes. It takes no room while there is nothing.
RowLayout {
    id: strip

    required property AlertsViewModel alertsModel
    property string sequence: "" // answers the first

    spacing: 12
    visible: alertsModel.alerts.length > 0

    Repeater {
        model: strip.alertsModel.alerts

        BigButton {
            id: alert

            required property int index
            required property var modelData
            readonly property string minutes: qsTr("%n min", "", strip.alertsModel.minutes[index] ?? 0)

            Accessible.description: minutes
            Accessible.role: Accessible.Button
            Layout.fillWidth: true
            Layout.preferredHeight: 64
            Layout.preferredWidth: 1
            corner: 14
            hint: minutes + (shortcut.enabled ? " · " + strip.sequence : "")
            kind: modelData.alarm ? "primary" : "amber"
            objectName: "alert-" + modelData.id
            size: 24
            text: modelData.words

            Component.onCompleted: Accessible.announce(text, Accessible.Assertive)
            onClicked: strip.alertsModel.answer(modelData.id)

            Shortcut {
                id: shortcut

                autoRepeat: false
                enabled: alert.index === 0 && strip.sequence !== ""
                sequence: strip.sequence

                onActivated: alert.clicked()
            }
        }
    }
    Words {
        color: Theme.amber
        objectName: "moreAlerts"
        size: 20
        strong: true
        text: qsTr("+%1 more").arg(strip.alertsModel.more)
        visible: strip.alertsModel.more > 0
    }
}
