import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Counter

// Before the console: badge and PIN. Locked, it shows the time, the counter and who may go on.
Rectangle {
    id: page

    required property HeadViewModel headModel
    required property SignOnViewModel signOnModel
    required property CounterViewModel viewModel
    readonly property bool locked: signOnModel.gate === "locked"
    readonly property bool low: height < 300 // the bar

    function begin(): void {
        pin.clear();
        badge.clear();
        // What cannot be seen takes no keys.
        pin.focus = badge.focus = false;
        if (visible)
            (locked ? pin : badge).forceActiveFocus();
    }
    function submit(): void {
        signOnModel.signOn(badge.text, pin.text);
        pin.clear();
    }

    color: Theme.paper
    objectName: "signOnPage"

    Component.onCompleted: begin()
    onLockedChanged: begin()
    onVisibleChanged: begin()

    GridLayout {
        anchors.centerIn: parent
        columnSpacing: 12
        columns: page.low ? 6 : 1
        rowSpacing: 14
        width: page.low ? parent.width - 24 : Math.min(parent.width - 60, 460)

        Words {
            Layout.alignment: Qt.AlignHCenter
            objectName: "gateTime"
            size: page.low ? 26 : 56
            strong: true
            text: page.headModel.time
        }
        Words {
            Layout.fillWidth: true
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: 14
            objectName: "gateCounter"
            size: page.low ? 20 : 28
            strong: true
            text: page.headModel.name
        }
        Words {
            Layout.fillWidth: true
            color: Theme.quiet
            horizontalAlignment: Text.AlignHCenter
            objectName: "gateTold"
            size: 20
            text: page.locked ? qsTr("Locked: officer %1 unlocks with the PIN").arg(page.signOnModel.officer) : qsTr("Sign on with your badge and PIN")
            visible: !page.low
            wrapMode: Text.Wrap
        }
        GateField {
            id: badge

            objectName: "badge"
            maximumLength: 32
            placeholderText: page.locked ? qsTr("Badge of another officer") : qsTr("Badge: type or scan it")

            onAccepted: pin.forceActiveFocus()
        }
        GateField {
            id: pin

            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData
            maximumLength: 12
            objectName: "pin"
            placeholderText: qsTr("PIN")

            onAccepted: page.submit()
        }
        BigButton {
            Layout.fillWidth: true
            Layout.preferredHeight: page.low ? 48 : 64
            enabled: pin.text !== "" && !page.viewModel.busy
            hint: page.low ? "" : qsTr("Enter")
            hintSize: 14
            kind: "primary"
            objectName: "signOn"
            size: 22
            text: page.locked && badge.text === "" ? qsTr("Unlock") : qsTr("Sign on")

            onClicked: page.submit()
        }
        Words {
            Accessible.name: text
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
            Layout.preferredHeight: page.low ? -1 : 60
            color: Theme.amber
            fitted: true
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: 14
            objectName: "gateSaid"
            size: 20
            strong: true
            text: page.viewModel.said
            visible: !page.low || text !== ""
            wrapMode: Text.Wrap
        }
    }
}
