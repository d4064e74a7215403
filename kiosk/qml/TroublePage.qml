import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// No number can be given just now: what to do instead.
Item {
    id: page

    required property PadViewModel pad
    required property real unit
    required property KioskViewModel viewModel
    readonly property bool searched: pad.question === "number"

    ColumnLayout {
        anchors.centerIn: parent
        spacing: 50 * page.unit
        width: parent.width - 140 * page.unit

        Words {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            size: 64 * page.unit
            strong: true
            objectName: "troubleTitle"
            text: page.viewModel.refusalTitle || (page.searched ? qsTr("Sorry, this machine cannot look for numbers just now") : qsTr("Sorry, this machine cannot give numbers just now"))
            wrapMode: Text.Wrap
        }
        Words {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            objectName: "troubleWords"
            size: 46 * page.unit
            text: page.viewModel.refusalAdvice || (page.searched ? qsTr("Your place in line is safe. Please ask any member of staff, and watch the hall display.") : qsTr("Please go to any member of staff: they will give you a number by hand. You lose nothing."))
            wrapMode: Text.Wrap
        }
        BigButton {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: 140 * page.unit
            Layout.preferredWidth: 760 * page.unit
            objectName: "tryAgain"
            size: 50 * page.unit
            text: qsTr("Back to the start")

            onClicked: page.viewModel.goHome()
        }
    }
}
