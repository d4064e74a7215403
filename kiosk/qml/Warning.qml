import QtQuick
import QtQuick.Controls.Basic
import WarmWindow
import WarmWindow.Kiosk

// Is somebody still there? One large way to stay; any touch does.
Rectangle {
    id: overlay

    required property KioskViewModel viewModel
    readonly property var said: viewModel.warning

    Accessible.name: said[0] ?? ""
    Accessible.role: Accessible.Dialog
    color: Theme.veil
    objectName: "warning"

    Component.onCompleted: Accessible.announce(said.join("\n"), Accessible.Assertive)

    AbstractButton {
        id: button

        Accessible.description: overlay.said[0] ?? ""
        Accessible.name: overlay.said[2] ?? ""
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 60 * Theme.mm
        anchors.horizontalCenter: parent.horizontalCenter
        focusPolicy: Qt.StrongFocus
        height: Math.min(parent.height - 90 * Theme.mm, 200 * Theme.mm)
        objectName: "continue"
        padding: 12 * Theme.mm
        width: Math.min(parent.width - 30 * Theme.mm, 420 * Theme.mm)

        background: Rectangle {
            border.color: button.visualFocus ? Theme.focus : Theme.blue
            border.width: button.visualFocus ? 10 : 6
            color: Theme.card
            radius: 10 * Theme.mm
        }
        contentItem: Item {
            Words {
                id: question

                Accessible.name: text
                Accessible.role: Accessible.StaticText
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                horizontalAlignment: Text.AlignHCenter
                objectName: "warningTitle"
                size: Theme.han(11)
                strong: true
                text: overlay.said[0] ?? ""
                wrapMode: Text.WordWrap
            }
            Words {
                Accessible.name: text
                Accessible.role: Accessible.StaticText
                anchors.bottom: stay.top
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: question.bottom
                fitted: true
                horizontalAlignment: Text.AlignHCenter
                minimumPixelSize: Math.ceil(Theme.han(6))
                objectName: "warningWords"
                size: Theme.han(7)
                text: overlay.said[1] ?? ""
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.WordWrap
            }
            Rectangle {
                id: stay

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                color: Theme.blue
                height: Math.min(60 * Theme.mm, parent.height * 0.4)
                radius: 8 * Theme.mm

                Words {
                    anchors.fill: parent
                    anchors.margins: 4 * Theme.mm
                    color: Theme.blueInk
                    fitted: true
                    horizontalAlignment: Text.AlignHCenter
                    minimumPixelSize: Math.ceil(Theme.han(6.6))
                    objectName: "continueName"
                    size: Theme.han(11)
                    strong: true
                    text: overlay.said[2] ?? ""
                    verticalAlignment: Text.AlignVCenter
                    wrapMode: Text.WordWrap
                }
            }
        }

        onClicked: overlay.viewModel.touched()
    }
}
