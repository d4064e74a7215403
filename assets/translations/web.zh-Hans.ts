<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Web</name>
    <message>
        <source>counters {numbers}</source>
        <translation>{numbers} 号窗口</translation>
    </message>
    <message>
        <source>counter {numbers}</source>
        <translation>{numbers} 号窗口</translation>
    </message>
    <message>
        <source>Number taken</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Called to {place}</source>
        <translation>叫号，请到 {place}</translation>
    </message>
    <message>
        <source>Called again to {place}</source>
        <translation>再次叫号，请到 {place}</translation>
    </message>
    <message>
        <source>Service began at {place}</source>
        <translation>{place}开始办理</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>叫号后没有人来</translation>
    </message>
    <message>
        <source>In line again</source>
        <translation>重新排队</translation>
    </message>
    <message>
        <source>Moved back in line</source>
        <translation>往后排了几位</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Open today {hours}</source>
        <translation>今天 {hours} 办理</translation>
    </message>
    <message>
        <source>There is no number for you just now.</source>
        <translation>现在没有新的号给您。</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>{day} {time} </translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation>全天办理</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今天不办理</translation>
    </message>
    <message>
        <source>No numbers just now</source>
        <translation>现在不发号</translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>不用等</translation>
    </message>
    <message>
        <source>No counter open yet</source>
        <translation>还没有窗口开放</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>等候 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers are given out again {when}.</source>
        <translation>{when}再开始取号。</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>今天 {time} </translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>明天 {time} </translation>
    </message>
    <message>
        <source>The last number of today has been given out.</source>
        <translation>今天的取号已经结束。</translation>
    </message>
    <message>
        <source>The hall is closed just now.</source>
        <translation>现在不是办理时间。</translation>
    </message>
    <message>
        <source>All numbers of today for this service are taken.</source>
        <translation>这项业务今天的号已取完。</translation>
    </message>
    <message>
        <source>All numbers for this service are taken just now.</source>
        <translation>这项业务这一时段的号已取完。</translation>
    </message>
    <message>
        <source>All numbers of today that can be taken by phone are taken.</source>
        <translation>今天可用手机取的号已经取完。</translation>
    </message>
    <message>
        <source>Many people are on their way already. Please try again in a while.</source>
        <translation>已经有很多人在路上，请过一会儿再试。</translation>
    </message>
    <message>
        <source>Number taken by phone</source>
        <translation>用手机取号</translation>
    </message>
    <message>
        <source>Asked whether you are coming</source>
        <translation>问过您还来不来</translation>
    </message>
    <message>
        <source>You said that you are coming</source>
        <translation>您答复会来</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>您已到场</translation>
    </message>
    <message>
        <source>Your place was given back</source>
        <translation>您的位置已经放弃</translation>
    </message>
    <message numerus="yes">
        <source>%n ahead of you</source>
        <translation>
            <numerusform>前面还有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>No line</source>
        <translation>没有人排队</translation>
    </message>
    <message>
        <source>{minutes} once the counters open</source>
        <translation>开窗后 {minutes}</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>常见问题</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>您想了解什么？</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>We have found no answer to that. Try fewer or other words, or ask a person.</source>
        <translation>没有找到相关的回答。请少输几个字或换个说法，也可以直接问工作人员。</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>要带什么</translation>
    </message>
    <message>
        <source>Answers that fit</source>
        <translation>相关的回答</translation>
    </message>
    <message>
        <source>What people often ask</source>
        <translation>大家常问的</translation>
    </message>
    <message>
        <source>Show all questions</source>
        <translation>查看全部问题</translation>
    </message>
    <message>
        <source>The hall&apos;s computer does not answer just now</source>
        <translation>大厅的电脑暂时没有回应</translation>
    </message>
    <message>
        <source>Your number stands, and nothing is lost. Please listen and watch the screen. This page tries again by itself.</source>
        <translation>您的号照样有效，什么都没有丢。请听广播、看屏幕。本页会自己再试。</translation>
    </message>
    <message>
        <source>To the first page</source>
        <translation>回到首页</translation>
    </message>
    <message>
        <source>To the content</source>
        <translation>跳到正文</translation>
    </message>
    <message>
        <source>No phone needed: numbers are called aloud and shown on the screen. Any member of staff helps you.</source>
        <translation>没有手机也不要紧：叫号有广播，屏幕上也有。有事请找任何一位工作人员。</translation>
    </message>
    <message>
        <source>What do you come for?</source>
        <translation>您要办什么？</translation>
    </message>
    <message>
        <source>Not sure? Help me choose</source>
        <translation>不确定？帮我选</translation>
    </message>
    <message>
        <source>Something missing? Come all the same: the counter will tell you what to do.</source>
        <translation>缺材料也可以先来，窗口会告诉您怎么办。</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>打印这份清单</translation>
    </message>
    <message>
        <source>Share this page</source>
        <translation>转发这一页</translation>
    </message>
    <message>
        <source>The line now</source>
        <translation>现在的排队情况</translation>
    </message>
    <message>
        <source>A mistake of ours</source>
        <translation>是我们的差错</translation>
    </message>
    <message>
        <source>Something went wrong here, and it was written down. Your number stands. Please try once more, or ask any member of staff.</source>
        <translation>这里出了差错，已经记下来了。您的号照样有效。请再试一次，或者找任何一位工作人员。</translation>
    </message>
    <message>
        <source>Rather ask a person?</source>
        <translation>想问工作人员？</translation>
    </message>
    <message>
        <source>In the hall, ask at any counter or any member of staff, or touch “Please help me” at the ticket machine: somebody comes to you.</source>
        <translation>在大厅里，可以问任何窗口、任何工作人员，或在取号机上按“请人帮忙”，有人会过来。</translation>
    </message>
    <message>
        <source>Call {phone}</source>
        <translation>拨打 {phone}</translation>
    </message>
    <message>
        <source>Talk to a person</source>
        <translation>找工作人员</translation>
    </message>
    <message>
        <source>In the hall</source>
        <translation>在大厅里</translation>
    </message>
    <message>
        <source>Ask at any counter or any member of staff. At the ticket machine touch “Please help me”: somebody comes to you.</source>
        <translation>可以问任何窗口、任何工作人员。在取号机上按“请人帮忙”，有人会过来。</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>现在正在办理</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>现在不办理</translation>
    </message>
    <message>
        <source>Have you got a number? Scan the code on your ticket: its page shows your place in line.</source>
        <translation>已经取了号？请扫号票上的二维码，随时看排到哪了。</translation>
    </message>
    <message>
        <source>What you can do here</source>
        <translation>您可以在这里</translation>
    </message>
    <message>
        <source>Take a number before you come</source>
        <translation>来之前先取号</translation>
    </message>
    <message>
        <source>You are called once you are here</source>
        <translation>到场确认后才叫号</translation>
    </message>
    <message>
        <source>For each service, to read, print and share</source>
        <translation>每项业务的材料，可看、可打印、可转发</translation>
    </message>
    <message>
        <source>A few simple questions</source>
        <translation>回答一两个简单的问题</translation>
    </message>
    <message>
        <source>Day and night, to search</source>
        <translation>全天可查，可以搜索</translation>
    </message>
    <message>
        <source>In the hall, or by telephone</source>
        <translation>在大厅里或打电话</translation>
    </message>
    <message>
        <source>The lines at {time}</source>
        <translation>{time} 的排队情况</translation>
    </message>
    <message>
        <source>There is no such page</source>
        <translation>没有这个页面</translation>
    </message>
    <message>
        <source>It may have been moved. From the first page you find everything.</source>
        <translation>它可能换了地方。从首页都能找到。</translation>
    </message>
    <message>
        <source>We do not know this number</source>
        <translation>没有找到这个号</translation>
    </message>
    <message>
        <source>The address may have been typed wrongly, or the number may be one of an earlier day. Please scan the code on your ticket once more, or ask any member of staff.</source>
        <translation>可能是网址输错了，也可能是以前的号。请再扫一次号票上的二维码，或者找任何一位工作人员。</translation>
    </message>
    <message>
        <source>Please come now to</source>
        <translation>请您现在到</translation>
    </message>
    <message>
        <source>I am on my way: stop ringing</source>
        <translation>知道了，马上到</translation>
    </message>
    <message>
        <source>You are being served at {place}</source>
        <translation>正在 {place}为您办理</translation>
    </message>
    <message>
        <source>You were called, and nobody came</source>
        <translation>叫到过您，没有等到人</translation>
    </message>
    <message>
        <source>No harm done. Show this number at the ticket machine under “Where is my number?”, or tell any member of staff: you are in line again at once, without a new number.</source>
        <translation>不要紧。请到取号机上点“查我的号”，或者告诉任何一位工作人员，就能重新排上，不用另取号。</translation>
    </message>
    <message>
        <source>Your place is kept for you</source>
        <translation>您的位置给您留着</translation>
    </message>
    <message>
        <source>When you are ready, tell the officer who asked you to wait. You need no new number.</source>
        <translation>准备好了，请告诉让您等一等的那位工作人员。不用另取号。</translation>
    </message>
    <message>
        <source>Your matter has been served. Thank you for coming!</source>
        <translation>您的事已经办理。感谢您的到来！</translation>
    </message>
    <message>
        <source>We had no answer, or you were not here in time. If you still need us today, please take a new number.</source>
        <translation>没有收到您的答复，或者您没有按时到场。今天还要办理的话，请重新取号。</translation>
    </message>
    <message>
        <source>This number was given back</source>
        <translation>这个号已经退了</translation>
    </message>
    <message>
        <source>If you still need us today, please take a new number.</source>
        <translation>今天还需要办理的话，请重新取号。</translation>
    </message>
    <message>
        <source>This number ended with its day</source>
        <translation>这个号当天有效，已经结束</translation>
    </message>
    <message>
        <source>If you still need us, please take a new number.</source>
        <translation>还需要办理的话，请重新取号。</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Ahead of you</source>
        <translation>前面还有</translation>
    </message>
    <message>
        <source>About</source>
        <translation>大约还要</translation>
    </message>
    <message>
        <source>Still coming?</source>
        <translation>您还来吗？</translation>
    </message>
    <message>
        <source>Please answer by {time}, or your place is given back.</source>
        <translation>请在 {time} 前答复，否则位置就让给别人。</translation>
    </message>
    <message>
        <source>Yes, I am coming</source>
        <translation>来，我在路上</translation>
    </message>
    <message>
        <source>Stop ringing</source>
        <translation>停止响铃</translation>
    </message>
    <message>
        <source>Please be here by {time}: your place is kept until then.</source>
        <translation>请在 {time} 前到场，位置为您保留到那时。</translation>
    </message>
    <message>
        <source>When you are here</source>
        <translation>到了以后</translation>
    </message>
    <message>
        <source>The code of your number</source>
        <translation>您的号的二维码</translation>
    </message>
    <message>
        <source>Touch “Where is my number?” at the ticket machine, hold this code under its scanner or type {number}, and touch “I am here”: your ticket is printed, and from then on you can be called. Any officer can do it, too.</source>
        <translation>在取号机上点“查我的号”，把这个码对准扫码器，或者输入 {number}，再点“我到了”：号票随即打印，之后就可以叫您。窗口人员也可以帮您确认。</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>怎么用</translation>
    </message>
    <message>
        <source>You have a place in line at once. You are called only when you are here, so nobody waits for an empty chair.</source>
        <translation>取号后马上排上队。您到场以后才会叫号，谁也不用等一个空位。</translation>
    </message>
    <message>
        <source>When you arrive, touch “Where is my number?” at the ticket machine, show your code or type your number, and touch “I am here”. An officer can do it too.</source>
        <translation>到了以后，在取号机上点“查我的号”，出示二维码或输入号码，再点“我到了”。窗口人员也可以帮您确认。</translation>
    </message>
    <message>
        <source>Before the hall opens no minute counts.</source>
        <translation>大厅开门以前不计时间。</translation>
    </message>
    <message>
        <source>When called, go to: {places}</source>
        <translation>叫到您时请到 {places}</translation>
    </message>
    <message>
        <source>This page is read anew every 20 seconds.</source>
        <translation>本页每 20 秒刷新一次。</translation>
    </message>
    <message>
        <source>Read it now</source>
        <translation>现在刷新</translation>
    </message>
    <message numerus="yes">
        <source>With %n people ahead or fewer we ask you here once whether you are still coming. Please keep this page open.</source>
        <translation>
            <numerusform>前面剩 %n 人或更少时，这里会问您一次还来不来。请不要关闭本页。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n people ahead or fewer we ask you once: still coming? No answer for {minutes} min gives your place back.</source>
        <translation>
            <numerusform>前面剩 %n 人或更少时，问您一次：还来吗？{minutes} 分钟没有答复，位置就让给别人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Once you have said yes, be here within {minutes} min, or your place is given back. Taking a number with so few people ahead is a yes.</source>
        <translation>答复会来以后，请在 {minutes} 分钟内到场，否则位置就让给别人。前面人这么少时取号，就算答复会来。</translation>
    </message>
    <message>
        <source>It rings when you are called</source>
        <translation>叫到您时会响铃</translation>
    </message>
    <message>
        <source>Ring when I am called</source>
        <translation>叫到我时响铃</translation>
    </message>
    <message>
        <source>Tell me to come back when so many are left:</source>
        <translation>前面还剩几位时提醒我回来：</translation>
    </message>
    <message>
        <source>Keep this page open and the screen on: a phone that sleeps may not ring.</source>
        <translation>请把本页开着、屏幕亮着：手机休眠时可能不响。</translation>
    </message>
    <message>
        <source>{label} was a number of {day}</source>
        <translation>{label} 是 {day}的号</translation>
    </message>
    <message>
        <source>Its page closed with its day. If you still need us, please take a new number.</source>
        <translation>当天的号当天有效，页面已经关闭。还需要办理的话，请重新取号。</translation>
    </message>
    <message>
        <source>None of these: show all services</source>
        <translation>都不是：查看全部业务</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>这一步没有成功</translation>
    </message>
    <message>
        <source>What was sent could not be understood. Nothing was changed. Please go back and try once more, or ask any member of staff.</source>
        <translation>发来的内容看不明白，什么都没有改。请返回再试一次，或者找任何一位工作人员。</translation>
    </message>
    <message>
        <source>Please send it once more</source>
        <translation>请再提交一次</translation>
    </message>
    <message>
        <source>This page had been open for long. Nothing was changed: go back, read the page again and send it once more.</source>
        <translation>页面开得太久了，什么都没有改。请返回、刷新页面，再提交一次。</translation>
    </message>
    <message>
        <source>The hall opens at {time}; minutes count from then.</source>
        <translation>大厅 {time} 开门，等候时间从那时算起。</translation>
    </message>
    <message>
        <source>Numbers are given out in the hall only</source>
        <translation>只在大厅内取号</translation>
    </message>
    <message>
        <source>Please take one at the ticket machine, or ask any member of staff.</source>
        <translation>请到取号机上取号，或者请工作人员帮忙。</translation>
    </message>
    <message>
        <source>As the line stands now. It may be shorter or longer when you are here.</source>
        <translation>这是现在的情况，您到的时候可能更短，也可能更长。</translation>
    </message>
    <message>
        <source>Take this number</source>
        <translation>取这个号</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>办别的事</translation>
    </message>
    <message>
        <source>No connection just now: what stands here is from {time}. Your number stands.</source>
        <translation>暂时连不上网：这里是 {time} 的情况。您的号照样有效。</translation>
    </message>
    <message>
        <source>The hall is looking for your number. It stands; please listen and watch the screen.</source>
        <translation>大厅的电脑暂时没有回应。您的号照样有效，请听广播、看屏幕。</translation>
    </message>
    <message>
        <source>Please come back now: %s ahead of you</source>
        <translation>请现在回来：前面还有 %s</translation>
    </message>
    <message>
        <source>Please check what to bring</source>
        <translation>请再看看材料</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>One number may stand for a whole family. This page can be opened on several phones, and closes with the day.</source>
        <translation>一家人可以用一个号。本页可以在几部手机上打开，当天结束后关闭。</translation>
    </message>
    <message>
        <source>So many phones ask just now</source>
        <translation>现在查询的人很多</translation>
    </message>
    <message>
        <source>Please read this page again in a minute. Your number stands; please listen and watch the screen.</source>
        <translation>请过一分钟再刷新。您的号照样有效，请听广播、看屏幕。</translation>
    </message>
    <message>
        <source>{least}–{most} min</source>
        <translation>{least}–{most} 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>下一位就是您</translation>
    </message>
    <message>
        <source>when the counters open</source>
        <translation>窗口开放后</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>马上</translation>
    </message>
    <message>
        <source>up to {most} min</source>
        <translation>{most} 分钟以内</translation>
    </message>
    <message>
        <source>Give the number back?</source>
        <translation>退号？</translation>
    </message>
    <message>
        <source>Give the number {label} back?</source>
        <translation>要退掉 {label} 号吗？</translation>
    </message>
    <message>
        <source>The people behind you move up, and this number cannot be used again. If you need us later, please take a new one.</source>
        <translation>后面的人会往前挪，这个号不能再用。以后还需要，请重新取号。</translation>
    </message>
    <message>
        <source>Yes, give it back</source>
        <translation>是的，退号</translation>
    </message>
    <message>
        <source>No, I keep it</source>
        <translation>不退，留着</translation>
    </message>
    <message>
        <source>I am not there yet: let others go first</source>
        <translation>我走开了，请让后面的人先办</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>您可以</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>我要晚一点</translation>
    </message>
    <message>
        <source>I have to go</source>
        <translation>不办了</translation>
    </message>
    <message>
        <source>More time?</source>
        <translation>晚一点？</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>要晚一点吗？</translation>
    </message>
    <message numerus="yes">
        <source>The next %n people in your line go before you. You keep your number {label}.</source>
        <translation>
            <numerusform>让后面 %n 位先办，您的 {label} 号不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This can be done %n times a day.</source>
        <translation>
            <numerusform>一天最多 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, let them go first</source>
        <translation>是的，让他们先办</translation>
    </message>
    <message>
        <source>No, I stay where I am</source>
        <translation>不用，照旧排</translation>
    </message>
    <message>
        <source>Your place cannot be moved again today</source>
        <translation>今天不能再往后挪了</translation>
    </message>
    <message>
        <source>You have let others go first as often as one may in a day. Your number {label} stays where it is. If you cannot come, any member of staff will help.</source>
        <translation>今天让号的次数已经用完，您的 {label} 号还在原来的位置。要是来不了，请找任何一位工作人员。</translation>
    </message>
    <message>
        <source>Back to my number</source>
        <translation>回到我的号</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>A paper is missing</source>
        <translation>缺少材料</translation>
    </message>
    <message>
        <source>You are back</source>
        <translation>您已回来</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>The officer’s attitude</source>
        <translation>服务态度</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>服务效率</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>服务环境</translation>
    </message>
    <message>
        <source>This telephone number cannot be right: 7 to 15 digits, please.</source>
        <translation>电话号码不对：请写 7 到 15 位数字。</translation>
    </message>
    <message>
        <source>That is too long: {most} characters can be kept.</source>
        <translation>内容太长：最多 {most} 个字。</translation>
    </message>
    <message>
        <source>Please say in a few words what could not be done.</source>
        <translation>请简单写明什么事没有办成。</translation>
    </message>
    <message>
        <source>Code for checking in: {code}</source>
        <translation>预约码：{code}</translation>
    </message>
    <message>
        <source>Thank you for your rating!</source>
        <translation>感谢您的评价！</translation>
    </message>
    <message>
        <source>It is case {number}: an officer sees to it, at the latest on {moment}.</source>
        <translation>工单号 {number}：工作人员最迟于 {moment} 前受理。</translation>
    </message>
    <message>
        <source>We call you back until {moment}.</source>
        <translation>我们会在 {moment} 前给您回电。</translation>
    </message>
    <message>
        <source>Case {number} was closed on {moment}.</source>
        <translation>工单 {number} 已于 {moment} 办结。</translation>
    </message>
    <message>
        <source>Shall we call you back?</source>
        <translation>需要我们给您回电吗？</translation>
    </message>
    <message>
        <source>Only if you wish. Your name and number are seen by the officer who calls, and are deleted when the case is closed.</source>
        <translation>可以不填。姓名和电话只供回访人员查看，工单办结后即删除。</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>预约时间</translation>
    </message>
    <message>
        <source>You come at your time and are called before those who come without one. Nobody asks who you are.</source>
        <translation>按约好的时间来，比现场取号的先叫到。不用填姓名，也不用留电话。</translation>
    </message>
    <message>
        <source>For all else, and whenever you like, you can come without a time.</source>
        <translation>其他业务不用预约；想什么时候来，也可以直接来取号。</translation>
    </message>
    <message>
        <source>Times are not booked on these pages</source>
        <translation>这里暂不开放预约</translation>
    </message>
    <message>
        <source>Please come without one: you get a number at the ticket machine.</source>
        <translation>请直接到大厅，在取号机上取号。</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Change to this time</source>
        <translation>改到这个时间</translation>
    </message>
    <message>
        <source>Book this time</source>
        <translation>预约这个时间</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>换个时间</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天来？</translation>
    </message>
    <message>
        <source>All times are taken just now. A time that is given back is offered here at once; you can also come without one.</source>
        <translation>目前都约满了。有人取消，这里马上就能约；也可以直接来大厅取号。</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>剩 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>full</source>
        <translation>约满</translation>
    </message>
    <message>
        <source>over for today</source>
        <translation>今天已结束</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>不办公</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This time cannot be had</source>
        <translation>这个时间约不到了</translation>
    </message>
    <message>
        <source>Somebody else was quicker: all places of this time are taken.</source>
        <translation>刚刚被别人约走了，这个时间已经约满。</translation>
    </message>
    <message>
        <source>It has begun already. If you are near, take a number at the ticket machine.</source>
        <translation>这个时间已经开始了。您在附近的话，请到取号机上取号。</translation>
    </message>
    <message>
        <source>No time of the hall begins then, or none that can be booked yet.</source>
        <translation>大厅没有这个时间，或者还没到开放预约的日子。</translation>
    </message>
    <message>
        <source>Another time of this day</source>
        <translation>当天的其他时间</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>换一天</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{day}（{weekday}）</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Until you have another time, you keep yours:</source>
        <translation>改好之前，原来的时间仍为您保留：</translation>
    </message>
    <message>
        <source>What time?</source>
        <translation>几点来？</translation>
    </message>
    <message>
        <source>No time of this day is free.</source>
        <translation>这一天没有可约的时间了。</translation>
    </message>
    <message>
        <source>Your booking</source>
        <translation>您的预约</translation>
    </message>
    <message>
        <source>Code for checking in</source>
        <translation>预约码</translation>
    </message>
    <message>
        <source>The same code for the scanner</source>
        <translation>预约码的二维码，供扫码口扫描</translation>
    </message>
    <message>
        <source>You have checked in. Your number is</source>
        <translation>已签到，您的号码是</translation>
    </message>
    <message>
        <source>You have given this time back.</source>
        <translation>您已取消这次预约。</translation>
    </message>
    <message>
        <source>The time of this booking is over.</source>
        <translation>这次预约的时间已经过了。</translation>
    </message>
    <message>
        <source>When you come</source>
        <translation>到大厅以后</translation>
    </message>
    <message numerus="yes">
        <source>At the ticket machine touch “I have an appointment”; hold this code under the scanner or type it. You may come early; up to %n minutes late is on time.</source>
        <translation>
            <numerusform>在取号机上点“我有预约”，把预约码放到扫码口下，或者输入数字。早到没关系；迟到 %n 分钟以内不算迟到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your time has begun. Who comes later than that waits in line like those who come without a time.</source>
        <translation>您约的时间已经开始。再晚到，就和现场取号的一起排队。</translation>
    </message>
    <message>
        <source>You need no phone for it: write the code down, or print this page.</source>
        <translation>不带手机也行：把预约码记下来，或者把这一页打印出来。</translation>
    </message>
    <message>
        <source>My place in line</source>
        <translation>查排队进度</translation>
    </message>
    <message>
        <source>Into my calendar</source>
        <translation>存到手机日历</translation>
    </message>
    <message>
        <source>I cannot come</source>
        <translation>来不了，取消预约</translation>
    </message>
    <message>
        <source>Keep the address of this page: nothing else leads back here, since nobody has asked who you are. Whoever has it can give your time back.</source>
        <translation>请存好这一页的网址：我们没有问您是谁，只有它能回到这里。拿到网址的人也能取消您的预约。</translation>
    </message>
    <message>
        <source>Give this time back?</source>
        <translation>要取消这次预约吗？</translation>
    </message>
    <message>
        <source>Somebody else can have it at once; you would have to book anew.</source>
        <translation>取消后别人马上就能约；您要来的话，得重新预约。</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>不，保留预约</translation>
    </message>
    <message>
        <source>We do not know this booking</source>
        <translation>没有查到这个预约</translation>
    </message>
    <message>
        <source>The address may have been typed wrongly, or the day of the booking is over. With its code you can still check in at the ticket machine on its day.</source>
        <translation>可能是网址输错了，也可能是预约的日子已经过了。预约当天，凭预约码仍可在取号机上签到。</translation>
    </message>
    <message>
        <source>My matter could not be done</source>
        <translation>办不成事</translation>
    </message>
    <message>
        <source>You have told us about: {service}</source>
        <translation>您已反映：{service}</translation>
    </message>
    <message>
        <source>Any member of staff can tell you by this number how it stands.</source>
        <translation>凭工单号可向任何一位工作人员询问进展。</translation>
    </message>
    <message>
        <source>Tell us what could not be done, and why, as you were told. A named officer sees to it.</source>
        <translation>请告诉我们什么事没有办成，以及当时告知您的原因。会有专人负责处理。</translation>
    </message>
    <message>
        <source>Tell the hall</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Which service is it about?</source>
        <translation>是哪一项业务？</translation>
    </message>
    <message>
        <source>What could not be done?</source>
        <translation>什么事没有办成？</translation>
    </message>
    <message>
        <source>This visit is too long ago for this page. Please ask any member of staff: they help you all the same.</source>
        <translation>这次办事已过了本页的反映期限。请找任何一位工作人员，我们同样帮您处理。</translation>
    </message>
    <message>
        <source>This is not offered here any more</source>
        <translation>这里不再提供这一项</translation>
    </message>
    <message>
        <source>The hall has changed what it offers. Please choose again, or ask any member of staff.</source>
        <translation>大厅的业务有调整。请重新选择，或者找任何一位工作人员。</translation>
    </message>
    <message>
        <source>Come back to {place} without queueing</source>
        <translation>请回到{place}，不用重新排队</translation>
    </message>
    <message>
        <source>Until {date}. Hold this code under the scanner of a ticket machine, or type your number there: you are called next.</source>
        <translation>{date}之前有效。请在取号机扫此码，或输入您的号码：下一个就叫您。</translation>
    </message>
    <message>
        <source>Please bring:</source>
        <translation>请带上：</translation>
    </message>
    <message>
        <source>Rate this visit</source>
        <translation>评价本次服务</translation>
    </message>
    <message>
        <source>Were you served on that day? For some days you can still say how it was.</source>
        <translation>当天办过业务吗？几天之内仍可以评价。</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>服务评价</translation>
    </message>
    <message>
        <source>Which service would you like to rate? Each is rated once.</source>
        <translation>您想评价哪一项业务？每项只能评价一次。</translation>
    </message>
    <message>
        <source>All in all, how satisfied are you?</source>
        <translation>您对这次服务总体满意吗？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Nobody has to rate, and a rating does not ask who you are. It can be given until {moment}.</source>
        <translation>评价完全自愿，不需要填写您是谁。{moment} 前都可以评价。</translation>
    </message>
    <message>
        <source>Choose another word</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>Send my rating</source>
        <translation>提交评价</translation>
    </message>
    <message>
        <source>Send it so</source>
        <translation>就这样提交</translation>
    </message>
    <message>
        <source>Or tell us more; all of this may be left out.</source>
        <translation>也可以再说几句，以下各项都可以不填。</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>不评价</translation>
    </message>
    <message>
        <source>What was good?</source>
        <translation>哪些方面好？</translation>
    </message>
    <message>
        <source>What was not good?</source>
        <translation>哪些方面不好？</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>您想说的话</translation>
    </message>
    <message>
        <source>What can be rated of this visit has been rated. Each service is rated once.</source>
        <translation>本次办事的评价都已完成。每项业务只能评价一次。</translation>
    </message>
    <message>
        <source>It is too late to rate this visit: that could be done until {moment}.</source>
        <translation>本次办事的评价已于 {moment} 截止。</translation>
    </message>
    <message>
        <source>Nothing can be rated yet. When your matter has been served, this page asks you; nobody has to answer.</source>
        <translation>现在还没有可评价的业务。办完后可在本页评价，也可以不评价。</translation>
    </message>
    <message>
        <source>A visit at home</source>
        <translation>上门办理</translation>
    </message>
    <message>
        <source>So much came from your network just now</source>
        <translation>您的网络刚才发来的请求太多</translation>
    </message>
    <message>
        <source>Nothing was changed. Please try again later, or do it at the ticket machine, or ask any member of staff.</source>
        <translation>没有作任何改动。请过一会儿再试，或者到取号机办理，也可以请任何一位工作人员帮忙。</translation>
    </message>
    <message>
        <source>We come to people who cannot come here. Your number is seen only by the officer who calls, and deleted afterwards.</source>
        <translation>来不了大厅的人，我们上门办。电话只有回电的工作人员看得到，通话后即删除。</translation>
    </message>
    <message>
        <source>Please call me back</source>
        <translation>请给我回电</translation>
    </message>
    <message>
        <source>Please write a telephone number: 7 to 15 digits, such as 13800000000.</source>
        <translation>请填写电话号码：7 到 15 位数字，例如 13800000000。</translation>
    </message>
    <message>
        <source>At what phone number may we call back?</source>
        <translation>请留下回电的电话号码</translation>
    </message>
    <message>
        <source>You can also tell any member of staff, or touch “Please help me” at a ticket machine.</source>
        <translation>也可以告诉任何一位工作人员，或者在取号机上点“请人帮忙”。</translation>
    </message>
    <message>
        <source>Thank you. We will call you back</source>
        <translation>好的，我们会给您回电</translation>
    </message>
    <message>
        <source>An officer calls, usually today, and arranges the visit with you.</source>
        <translation>工作人员一般当天回电，和您约好上门时间。</translation>
    </message>
    <message>
        <source>Your phone number is deleted after the call.</source>
        <translation>通话后，您的电话号码即删除。</translation>
    </message>
    <message>
        <source>This cannot be written down just now</source>
        <translation>暂时不能登记</translation>
    </message>
    <message>
        <source>Very many people have asked for a visit. You can ask here again from {time} on.</source>
        <translation>申请上门的人很多。{time} 以后可以再来这里登记。</translation>
    </message>
    <message>
        <source>This hall makes no visits at home</source>
        <translation>本大厅不提供上门办理</translation>
    </message>
    <message>
        <source>Please tell any member of staff, or call the hall: you are helped there.</source>
        <translation>请告诉任何一位工作人员，或者打电话给大厅，我们会帮您。</translation>
    </message>
    <message>
        <source>For people who cannot come</source>
        <translation>给来不了大厅的人</translation>
    </message>
    <message>
        <source>Come at your time, and go first</source>
        <translation>按预约的时间来，优先叫号</translation>
    </message>
</context>
</TS>
