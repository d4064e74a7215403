import QtQuick
import QtQuick.Window
import WarmWindow
import WarmWindow.Kiosk

// The ticket machine: one page at a time.
Window {
    id: window

    required property HelpViewModel helpModel
    required property PadViewModel pad
    required property KioskViewModel viewModel

    readonly property bool tall: height > width
    readonly property bool wide: width / height >= 1.5
    readonly property real unit: Theme.unitFor(width, height)

    color: Theme.paper
    height: 960
    title: viewModel.hallName
    width: 540

    PointHandler {
        onActiveChanged: window.viewModel.touched()
    }
    KioskHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        pad: window.pad
        unit: window.unit
        viewModel: window.viewModel
        visible: window.viewModel.page !== "ticket"
        wide: window.wide
    }
    Item {
        id: pageArea

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.visible ? head.bottom : parent.top

        HomePage {
            anchors.fill: parent
            objectName: "homePage"
            pad: window.pad
            tall: window.tall
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "home"
            wide: window.wide
        }
        GreenPage {
            anchors.fill: parent
            objectName: "greenPage"
            tall: window.tall
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "green"
        }
        HelpPage {
            anchors.fill: parent
            helpModel: window.helpModel
            objectName: "helpPage"
            tall: window.tall
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "help"
        }
        ServicePage {
            anchors.fill: parent
            objectName: "servicePage"
            tall: window.tall
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "service"
        }
        PadPage {
            anchors.fill: parent
            objectName: "padPage"
            pad: window.pad
            tall: window.tall
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "pad"
        }
        AnswerPage {
            anchors.fill: parent
            objectName: "answerPage"
            pad: window.pad
            tall: window.tall
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "answer"
        }
        TicketPage {
            anchors.fill: parent
            objectName: "ticketPage"
            pad: window.pad
            tall: window.tall
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "ticket"
        }
        TroublePage {
            anchors.fill: parent
            objectName: "troublePage"
            pad: window.pad
            unit: window.unit
            viewModel: window.viewModel
            visible: window.viewModel.page === "trouble"
        }
    }
}
