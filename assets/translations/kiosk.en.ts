<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Officer</name>
    <message numerus="yes">
        <source>%n tickets off this roll</source>
        <translation>
            <numerusform>%n ticket off this roll</numerusform>
            <numerusform>%n tickets off this roll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message numerus="yes">
        <source>by itself in %n seconds</source>
        <translation>
            <numerusform>by itself in %n second</numerusform>
            <numerusform>by itself in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message numerus="yes">
        <source>%n people are before you</source>
        <translation>
            <numerusform>%n person is before you</numerusform>
            <numerusform>%n people are before you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wait</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>%n person ahead of you</numerusform>
            <numerusform>%n people ahead of you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message numerus="yes">
        <source>In %n seconds everything here is cleared for the next person.</source>
        <translation>
            <numerusform>In %n second everything here is cleared for the next person.</numerusform>
            <numerusform>In %n seconds everything here is cleared for the next person.</numerusform>
        </translation>
    </message>
</context>
</TS>
